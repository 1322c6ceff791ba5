import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../../../test/harness/draws.ts'
import { compressPage, gzipBefore, pieceOf } from './compress.ts'

test('a text before a part that was compressed earlier is one gzip file of both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.string({ unit: 'grapheme', maxLength: 20_000 }), async (beginning, rest) => {
      const file = gzipBefore(beginning, await pieceOf(Buffer.from(rest)))
      expect(gunzipSync(file).equals(Buffer.concat([Buffer.from(beginning), Buffer.from(rest)]))).toBe(true)
    }),
    draws(60),
  )
})

test('a beginning that does not fit into one block is refused, not cut', async () => {
  const rest = await pieceOf(Buffer.from('rest'))
  expect(() => gzipBefore('x'.repeat(65_536), rest)).toThrow('too long')
  expect(gunzipSync(gzipBefore('x'.repeat(65_535), rest)).length).toBe(65_539)
})

test.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
] as const)('a text as %s is the same text, and a short one is not worth it', (encoding, open) => {
  const text = 'as long as it takes’ '.repeat(200)
  const compressed = compressPage(Buffer.from(text), encoding)
  if (compressed === undefined) throw new Error('not compressed')
  expect(open(compressed).toString()).toBe(text)
  expect(compressed.length).toBeLessThan(text.length / 5)
  expect(compressPage(Buffer.from('short'), encoding)).toBeUndefined()
})
