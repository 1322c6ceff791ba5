import { describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

describe('passwords', () => {
  test('are kept as Argon2id with the cost written beside', async () => {
    expect(await hashPassword('a long sentence')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  })

  test('fit only themselves', async () => {
    const hash = await hashPassword('a long sentence')
    expect(await verifyPassword(hash, 'a long sentence')).toBe(true)
    expect(await verifyPassword(hash, 'a long sentencE')).toBe(false)
    expect(await verifyPassword(hash, '')).toBe(false)
  })

  test('are salted', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
  })

  test('may be typed with composed or decomposed letters', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 in Cardiff'), 'cafe\u0301 in Cardiff')).toBe(true)
  })

  test('agree with another implementation of the standard', async () => {
    // Reference vector: argon2 command line tool (phc-winner-argon2, test.c), version 0x13, t=2, m=2^16, p=1, salt "somesalt".
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword(reference, 'password')).toBe(true)
    expect(await verifyPassword(reference, 'passwore')).toBe(false)
  })

  test.each(['', 'plain', '$argon2i$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA', '$argon2id$v=19$m=,t=2,p=1$c2FsdA$aGFzaA'])(
    'never fit what is not a hash of ours: %j',
    async (hash) => {
      expect(await verifyPassword(hash, hash)).toBe(false)
    },
  )
})
