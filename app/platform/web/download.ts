/** A file to be saved. `name` is of our own making: letters, digits, hyphens and dots. Nothing between here and the reader keeps it. */
export function answerDownload({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): Response {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9.-]/g, '-')}"`,
    'content-length': String(bytes.length),
    'cache-control': 'no-store',
  }
  return new Response(new Uint8Array(bytes), { headers })
}

/** A file as somebody sent it, under the name it came with, to be saved and never shown in the page. Nothing between here and the reader keeps it. */
export function answerFile({ name, type, size }: { name: string; type: string; size: number }, bytes: ReadableStream<Uint8Array>): Response {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-length': String(size),
    'cache-control': 'private, no-store',
  }
  return new Response(bytes, { headers })
}
