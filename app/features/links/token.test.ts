import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { makeToken, readToken } from './token.ts'

describe('the token of a link', () => {
  it('names its centre, is read back to the hash it is kept under, and is never the same twice', () => {
    const centreId = newId()
    const one = makeToken(centreId)
    const other = makeToken(centreId)
    expect(readToken(one.token)).toEqual({ centreId, hash: one.hash })
    expect(one.token).toMatch(/^[A-Za-z0-9_-]{64}$/)
    expect(one.token).not.toBe(other.token)
    expect(one.hash).not.toEqual(other.hash)
    expect(one.token).not.toContain(one.hash.toString('base64url'))
  })

  it('carries 256 random bits after the centre', () => {
    const centreId = newId()
    const secrets = Array.from({ length: 50 }, () => Buffer.from(makeToken(centreId).token, 'base64url').subarray(16))
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(50)
    expect(secrets.every((secret) => secret.length === 32)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['cut off', makeToken(newId()).token.slice(0, 63)],
    ['too long', `${makeToken(newId()).token}A`],
    ['another alphabet', '/'.repeat(64)],
    ['a script', '<script>alert(1)</script>'.padEnd(64, 'A')],
    ['a NUL', `${'A'.repeat(63)}\u0000`],
    ['emoji', '🙂'.repeat(32)],
    ['right to left', 'ש'.repeat(64)],
  ])('is no token: %s', (_case, text) => {
    expect(readToken(text)).toBeUndefined()
  })
})
