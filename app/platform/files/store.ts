import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { isId } from '../../kernel/ids.ts'

/** Where the bytes of files are: a folder a centre, each file under its SHA-256. What is kept is never changed. */
export type FileStore = {
  /** Keeps what comes, up to `most` bytes. Answers its SHA-256 in hexadecimal and its size, or undefined when there was more. */
  keep(centreId: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<{ sha256: string; size: number } | undefined>
  /** The bytes as they come from the disk. Throws when there is no such file. */
  stream(centreId: string, sha256: string): ReadableStream<Uint8Array>
  read(centreId: string, sha256: string): Promise<Uint8Array>
  /** Whether the file is there and its bytes still have the SHA-256 that it is named by. */
  isWhole(centreId: string, sha256: string): Promise<boolean>
}

/** A store in a folder on this disk. Several processes may share the folder. */
export function openFileStore(folder: string): FileStore {
  const place = (centreId: string, sha256: string): string => {
    if (!isId(centreId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the name of a file')
    return join(folder, centreId, sha256.slice(0, 2), sha256)
  }
  return {
    async keep(centreId, bytes, most) {
      if (!isId(centreId)) throw new Error('Not a centre id')
      await mkdir(join(folder, centreId), { recursive: true })
      const waiting = join(folder, centreId, `.${randomUUID()}`)
      try {
        const written = await writeDown(waiting, bytes, most)
        if (written !== undefined) await settle(waiting, place(centreId, written.sha256))
        return written
      } finally {
        await rm(waiting, { force: true })
      }
    },
    stream: (centreId, sha256) => Readable.toWeb(createReadStream(place(centreId, sha256))) as ReadableStream<Uint8Array>,
    read: (centreId, sha256) => readFile(place(centreId, sha256)),
    isWhole: async (centreId, sha256) => (await hashOf(place(centreId, sha256))) === sha256,
  }
}

async function writeDown(path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<{ sha256: string; size: number } | undefined> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength
      if (size > most) return undefined
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
    return { sha256: hash.digest('hex'), size }
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}

/** The file appears under its name whole or not at all; the same bytes twice are one file. */
async function settle(waiting: string, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const known = await access(path).then(
    () => true,
    () => false,
  )
  if (!known) await rename(waiting, path)
}
