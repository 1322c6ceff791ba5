import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gzipBefore, gzipText, pieceOf } from './compress.ts'

test('a text before a part that was compressed earlier is one gzip file of both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.string({ unit: 'grapheme', maxLength: 20_000 }), async (beginning, rest) => {
      const file = gzipBefore(beginning, await pieceOf(rest))
      expect(gunzipSync(file).equals(Buffer.concat([Buffer.from(beginning), Buffer.from(rest)]))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a beginning that does not fit into one block is refused, not cut', async () => {
  const rest = await pieceOf('rest')
  expect(() => gzipBefore('x'.repeat(65_536), rest)).toThrow('too long')
  expect(gunzipSync(gzipBefore('x'.repeat(65_535), rest)).length).toBe(65_539)
})

test('a short text is not worth compressing', () => {
  expect(gzipText('short')).toBeUndefined()
  expect(gunzipSync(gzipText('long '.repeat(500)) ?? '').toString()).toBe('long '.repeat(500))
})
