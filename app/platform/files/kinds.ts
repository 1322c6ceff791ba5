/** Kinds of file that may be kept: what they are called, and whether their text and what is hidden in them can be read. */
export const fileKinds = {
  'application/pdf': { label: 'PDF', ending: 'pdf', read: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word document', ending: 'docx', read: 'office' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel workbook', ending: 'xlsx', read: 'office' },
  'text/plain': { label: 'Plain text', ending: 'txt', read: 'text' },
  'image/png': { label: 'Picture', ending: 'png', read: 'nothing' },
  'image/jpeg': { label: 'Picture', ending: 'jpg', read: 'nothing' },
  'audio/mpeg': { label: 'Sound recording', ending: 'mp3', read: 'nothing' },
  'audio/x-m4a': { label: 'Sound recording', ending: 'm4a', read: 'nothing' },
  'video/mp4': { label: 'Video recording', ending: 'mp4', read: 'nothing' },
} as const

export type FileKind = keyof typeof fileKinds

/** Whether a media type is one of a kind that may be kept. */
export function isFileKind(type: string): type is FileKind {
  return Object.hasOwn(fileKinds, type)
}

/**
 * What a file is, by its first bytes and never by its name or what its sender says. Undefined for what may not be kept: among
 * others programs, pages, SVG, archives, and text that is no UTF-8 or looks like markup.
 */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind | undefined> {
  // Loaded when it is first needed: it takes 12 MB.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  if (found !== undefined) return isFileKind(found.mime) && found.mime !== 'text/plain' ? found.mime : undefined
  return isPlainText(bytes) ? 'text/plain' : undefined
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/^[\s\uFEFF]*(?:<[!?a-z]|#!|%!PS)/iu.test(text)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
