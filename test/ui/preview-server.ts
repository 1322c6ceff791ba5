import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { type Assets, loadAssets } from '../../app/ui/assets.ts'
import { renderPreview } from '../../app/ui/preview.tsx'

const kinds: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
const policy =
  "default-src 'none'; script-src 'self' 'nonce-test'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** The preview as the web serves it: the client build made anew, and the strictest content security policy. */
export async function servePreview(): Promise<{ address: string; assets: Assets; folder: string; drafts: URLSearchParams[]; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'))
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const assets = loadAssets(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const drafts: URLSearchParams[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://preview').pathname
    const answer = (status: number, kind: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': kind, 'content-security-policy': policy }).end(body)
    if (path.startsWith('/assets/')) {
      readFile(join(folder, path)).then(
        (file) => answer(200, kinds[extname(path)] ?? 'application/octet-stream', file),
        () => answer(404, 'text/plain', 'No such file'),
      )
      return
    }
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        drafts.push(new URLSearchParams(body))
        answer(200, 'application/json', JSON.stringify({ savedAt: '10:33', revision: 4 }))
      })
      return
    }
    if (path === '/search') return void answer(200, 'text/html', '<ul><li><a href="/ui-kit/paths">Client B</a></li></ul>')
    const page = renderPreview(path.replace('/ui-kit/', ''), '/ui-kit', assets, 'test')
    answer(page === undefined ? 404 : 200, 'text/html; charset=utf-8', page ?? 'No such page')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await rm(folder, { recursive: true })
  }
  return { address, assets, folder, drafts, close }
}
