import { createHash, randomBytes } from 'node:crypto'
import { isId } from '../../kernel/ids.ts'

const centreLength = 16
const secretLength = 32

/** What a token leads to: the centre it names, and the hash under which its link is kept. */
export type ReadToken = { centreId: string; hash: Buffer }

/** A new token: the centre's id, so that it is known without a look-up, and 256 random bits. */
export function makeToken(centreId: string): { token: string; hash: Buffer } {
  const bytes = Buffer.concat([Buffer.from(centreId.replaceAll('-', ''), 'hex'), randomBytes(secretLength)])
  return { token: bytes.toString('base64url'), hash: hashOf(bytes) }
}

/** Reads a token from an address; `undefined` when it is none, whatever somebody typed there. */
export function readToken(text: string): ReadToken | undefined {
  if (!/^[A-Za-z0-9_-]{64}$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  const hex = bytes.subarray(0, centreLength).toString('hex')
  const centreId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return isId(centreId) ? { centreId, hash: hashOf(bytes) } : undefined
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
