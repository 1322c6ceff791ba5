import { answerOrders } from '../threads/answer-orders.ts'
import type { FileKind } from './kinds.ts'
import { readContents, withoutHidden, type Contents } from './read.ts'

/** What the thread that reads files is asked for. */
export type FileOrder = { work: 'read' | 'clean'; kind: FileKind; bytes: Uint8Array }

/** What it answers: the contents, the bytes, or that the file cannot be read. */
export type FileAnswer = { contents: Contents } | { bytes: Uint8Array } | { unreadable: string }

answerOrders<FileOrder, FileAnswer>(async ({ work, kind, bytes }) => {
  try {
    return work === 'read' ? { contents: await readContents(kind, bytes) } : { bytes: await withoutHidden(kind, bytes) }
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
})
