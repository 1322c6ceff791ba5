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
