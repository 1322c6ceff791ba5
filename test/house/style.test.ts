import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Good = { path: string; lines: string[] }

/** The good halves of the pairs: a file of a feature, and what stands in it. */
function goodExamples(text: string): Good[] {
  const blocks = Array.from(text.matchAll(/^\/\/ good: (\S+)\n([^]*?)^(?:\/\/ bad|```)/gm), ([, path = '', lines = '']) => ({ path, lines }))
  return blocks.map(({ path, lines }) => ({ path: join('app/features', path), lines: lines.split('\n') }))
}

/** What of a line is to be found: not what `…` leaves out, nor a remark behind it. */
function partsOf(line: string): string[] {
  const [code = ''] = line.trim().split(/(?<=\S) \/\/ /)
  return code
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const style = readFileSync('STYLE.md', 'utf8')
const examples = goodExamples(style)

test('every good example of STYLE.md names its file', () => {
  expect(examples.length).toBeGreaterThan(10)
  expect(style.match(/^\/\/ good/gm)).toHaveLength(examples.length)
})

test.each(examples)('the good example of STYLE.md from $path stands in it', ({ path, lines }) => {
  const file = readFileSync(path, 'utf8')
  const parts = lines.flatMap(partsOf)
  expect(parts).not.toEqual([])
  expect(parts.filter((part) => !file.includes(part))).toEqual([])
})

test('every property draws the same examples each time (docs/decisions/0022-the-same-draws.md)', () => {
  const tests = globSync('{app,test}/**/*.test.{ts,tsx}').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const properties = tests.filter(({ text }) => text.includes("from 'fast-check'"))
  expect(properties.length).toBeGreaterThan(5)
  const times = (text: string, words: string) => text.split(words).length - 1
  expect(properties.filter(({ text }) => times(text, 'fc.assert(') !== times(text, ' draws(')).map(({ path }) => path)).toEqual([])
})
