import { createHash } from 'node:crypto'

/** One link of an audit chain as it is hashed and stored. `at` is ISO 8601 in UTC to the millisecond; `data` is JSON text. */
export type AuditLink = {
  centreId: string
  stream: string
  seq: number
  at: string
  actor: string
  kind: string
  subjectKind: string
  subjectId: string
  data: string
  previousHash: Uint8Array
}

/** What the first event of a chain points back to. */
export const beginning = new Uint8Array(32)

/** SHA-256 over the previous hash and the JSON array of all fields in their fixed order: 32 bytes. */
export function linkHash(link: AuditLink): Uint8Array {
  const { centreId, stream, seq, at, actor, kind, subjectKind, subjectId, data } = link
  const content = JSON.stringify([centreId, stream, seq, at, actor, kind, subjectKind, subjectId, data])
  return createHash('sha256').update(link.previousHash).update(content).digest()
}
