import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { isId } from './ids.ts'
import { nameId } from './name-id.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('the example of RFC 9562, appendix A.4', () => {
  expect(nameId(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('any name, however long, gives what Node’s SHA-1 gives', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'grapheme', maxLength: 300 }), (namespace, name) => {
      const digest = createHash('sha1')
        .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
        .update(name)
        .digest('hex')
      const id = nameId(namespace, name)
      expect(isId(id)).toBe(true)
      expect(id.replaceAll('-', '').slice(0, 12) + id.slice(15, 18)).toBe(digest.slice(0, 12) + digest.slice(13, 16))
      expect(id.slice(-12)).toBe(digest.slice(20, 32))
    }),
    draws(),
  )
})
