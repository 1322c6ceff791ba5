import type { Hidden } from './hidden.ts'
import { fileKinds, type FileKind } from './kinds.ts'
import { cleanOffice, readOffice } from './office.ts'
import { cleanPdf, readPdf } from './pdf.ts'

/** What a document holds. `cut` says that the text went on. */
export type Contents = { text: string; cut: boolean; hidden: Hidden[] }

/** Longest text that is kept of a document, in characters. */
const mostText = 500_000

/** What stands in a file, and what is hidden in it. Throws for a file that is broken, locked, or too large when unpacked. */
export async function readContents(kind: FileKind, bytes: Uint8Array): Promise<Contents> {
  const { text, hidden } = await contentsOf(kind, bytes)
  return { text: text.slice(0, mostText).replaceAll('\u0000', ''), cut: text.length > mostText, hidden }
}

async function contentsOf(kind: FileKind, bytes: Uint8Array): Promise<{ text: string; hidden: Hidden[] }> {
  const { read } = fileKinds[kind]
  if (read === 'pdf') return readPdf(bytes)
  if (read === 'office') return readOffice(bytes)
  return { text: read === 'text' ? Buffer.from(bytes).toString('utf8') : '', hidden: [] }
}

/** The same file without what is hidden in it. */
export async function withoutHidden(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  const { read } = fileKinds[kind]
  if (read === 'pdf') return cleanPdf(bytes)
  return read === 'office' ? cleanOffice(bytes) : bytes
}
