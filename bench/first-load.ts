import { get } from 'node:http'

/** Bytes that a browser takes for a page and all that it names: style, script, font and icon, compressed where they are. */
export async function firstLoad(url: string, path: string, cookie: string): Promise<{ bytes: number; script: number }> {
  const page = await fetchRaw(`${url}${path}`, cookie)
  const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
  const named = [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address))]
  const sizes = await Promise.all(named.map(async (address) => ({ address, bytes: await fetchRaw(`${url}${address}`, cookie) })))
  const script = sizes.filter(({ address }) => address.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0)
  return { bytes: page + sizes.reduce((sum, { bytes }) => sum + bytes, 0), script }
}

/** How many bytes of body go over the line. `fetch` would say how many there are after unpacking. */
function fetchRaw(address: string, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    get(address, { headers: { cookie, 'accept-encoding': 'gzip, br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => (answer.statusCode === 200 ? done(bytes) : failed(new Error(`${address} answered ${answer.statusCode}`))))
    }).on('error', failed)
  })
}
