import { OutOfBounds } from '../threads/bounds.ts'
import { threadFor } from '../threads/thread.ts'
import type { FileAnswer, FileOrder } from './file-reader.ts'
import type { FileKind } from './kinds.ts'
import type { Contents } from './read.ts'

/** A document of 20 MB is read in less. One that is not is made to be read for ever, or to become gigabytes. */
const bounds = { seconds: 20, megabytes: 700 }
const order = threadFor<FileOrder, FileAnswer>({ caller: import.meta.url, source: 'file-reader.ts', built: 'file-reader.js' }, bounds)

async function ask(wanted: FileOrder): Promise<FileAnswer> {
  try {
    return await order(wanted)
  } catch (error) {
    if (error instanceof OutOfBounds) return { unreadable: error.message }
    throw error
  }
}

/** What stands in a file, read in a thread of its own; undefined for a file that is broken, locked, too large when unpacked, or takes too long. */
export async function readFileContents(kind: FileKind, bytes: Uint8Array): Promise<Contents | undefined> {
  const answer = await ask({ work: 'read', kind, bytes })
  return 'contents' in answer ? answer.contents : undefined
}

/** The same file without what is hidden in it; undefined when that cannot be done. */
export async function cleanFile(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const answer = await ask({ work: 'clean', kind, bytes })
  return 'bytes' in answer ? answer.bytes : undefined
}
