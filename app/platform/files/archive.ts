import JSZip from 'jszip'

/** An office document that is not to be opened: too large when unpacked, too many parts, or broken. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
}

const mostParts = 2_000
const mostUnpacked = 60_000_000

/** Opens an office document. Its parts are unpacked one after another and counted, so that a few bytes cannot become a flood. */
export async function openArchive(bytes: Uint8Array): Promise<{ zip: JSZip; parts: Map<string, Uint8Array> }> {
  const zip = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw new BadArchive('The document is broken', { cause: error })
  })
  const names = Object.keys(zip.files)
  if (names.length > mostParts) throw new BadArchive('The document has too many parts')
  const parts = new Map<string, Uint8Array>()
  let left = mostUnpacked
  for (const name of names) {
    const entry = zip.files[name]
    if (entry === undefined || entry.dir) continue
    const part = await unpack(entry, left)
    left -= part.byteLength
    parts.set(name, part)
  }
  return { zip, parts }
}

function unpack(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stream = entry.nodeStream('nodebuffer')
    stream.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > most) {
        stream.pause()
        failed(new BadArchive('The document is too large when unpacked'))
      } else chunks.push(chunk)
    })
    stream.on('error', (error: unknown) => failed(new BadArchive('The document is broken', { cause: error })))
    stream.on('end', () => done(Buffer.concat(chunks)))
  })
}
