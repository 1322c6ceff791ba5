import { createHash } from 'node:crypto'

/** SHA-256 of what the vault keeps of an answer, in hexadecimal. */
export function sealedHashOf(sealed: Uint8Array): string {
  return createHash('sha256').update(sealed).digest('hex')
}
