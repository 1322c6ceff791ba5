import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Ask } from './house.ts'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  json: 'application/json',
}

type Kept = { plain: Buffer; brotli: Buffer | undefined; gzip: Buffer | undefined; type: string }

/** Serves the client build from memory, compressed once at start. File names carry a hash of the content, so they are kept for a year. */
export function staticFiles(folder: string): (ask: Ask) => Response | Promise<Response> {
  const files = new Map<string, Kept>()
  const assets = join(folder, 'assets')
  for (const name of existsSync(assets) ? readdirSync(assets) : []) files.set(`/assets/${name}`, keep(join(assets, name)))
  return (ask) => {
    const file = files.get(ask.req.path)
    if (file === undefined) return ask.text('Not found', 404)
    const accepted = ask.req.header('accept-encoding') ?? ''
    const [body, encoding] =
      accepted.includes('br') && file.brotli ? [file.brotli, 'br'] : accepted.includes('gzip') && file.gzip ? [file.gzip, 'gzip'] : [file.plain, undefined]
    const headers: Record<string, string> = { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' }
    if (encoding !== undefined) headers['Content-Encoding'] = encoding
    return ask.body(new Uint8Array(body), 200, headers)
  }
}

function keep(path: string): Kept {
  const plain = readFileSync(path)
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const type = types[ending] ?? 'application/octet-stream'
  if (ending === 'woff2') return { plain, type, brotli: undefined, gzip: undefined }
  return { plain, type, brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), gzip: gzipSync(plain, { level: 9 }) }
}
