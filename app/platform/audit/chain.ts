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
  const [before, after] = hashedText(link)
  return createHash('sha256').update(link.previousHash).update(`${before}${link.seq}${after}`).digest()
}

/** The text that a link’s hash is made of, before and after its number in the chain. */
export function hashedText({ centreId, stream, at, actor, kind, subjectKind, subjectId, data }: Omit<AuditLink, 'seq' | 'previousHash'>): [string, string] {
  const before = JSON.stringify([centreId, stream]).slice(0, -1)
  const after = JSON.stringify([at, actor, kind, subjectKind, subjectId, data]).slice(1)
  return [`${before},`, `,${after}`]
}
