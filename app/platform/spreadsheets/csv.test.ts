import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../../../test/harness/draws.ts'
import { csvOf } from './csv.ts'

test.each([
  ['=1+1', `'=1+1`],
  ['+44 20', `'+44 20`],
  ['-3', `'-3`],
  ['@sum', `'@sum`],
  ['\tx', `'\tx`],
  ['\n=1+1', `'\n=1+1`],
  ['＝1+1', `'＝1+1`],
  ['plain', 'plain'],
])('%j stands in a cell as %j: a spreadsheet runs nothing', (text, cell) => {
  expect(parse(csvOf([[text]]), { bom: true })).toEqual([[cell]])
})

test('numbers stay numbers, nothing is an empty cell', () => {
  expect(csvOf([['a', 1.5, null]])).toBe('\u{FEFF}a,1.5,\r\n')
})

test('whatever is written is read again', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(csvOf(rows.map(([one, other]) => ['x', one, other])), { bom: true })).toEqual(rows.map(([one, other]) => ['x', one, other]))
    }),
    draws(),
  )
})
