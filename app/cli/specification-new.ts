import { writeFile } from 'node:fs/promises'
import { listed } from '../kernel/text.ts'
import { skeletonKinds, skeletonOf } from '../specification/skeleton.ts'
import type { Io } from './evaluate.ts'
import { fileFailure } from './file-failure.ts'

/** Prints a specification to write over, or writes it into a file that is not there yet. */
export async function newSpecification(word: string, out: string | undefined, io: Io): Promise<number> {
  const kind = skeletonKinds.find((one) => one === word)
  if (kind === undefined) {
    io.err(`No skeleton of “${word}”. There are: ${listed(skeletonKinds)}`)
    return 2
  }
  if (out === undefined) {
    io.out(skeletonOf(kind).trimEnd())
    return 0
  }
  try {
    await writeFile(out, skeletonOf(kind), { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    io.err(`${out}: ${isThere ? 'is there already, and is left as it is' : fileFailure(error, 'written')}`)
    return 2
  }
  io.out(`${out}: write over what stands in capitals, then check it`)
  return 0
}
