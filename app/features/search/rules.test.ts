import { describe, expect, test } from 'vitest'
import { readSpecifications, specificationsFolder } from '../../specification/folder.ts'
import { findUnit } from '../../specification/read.ts'
import type { Unit } from '../../specification/schema.ts'
import { excerpt, findCriteria, patternOf } from './rules.ts'

function unit(): Unit {
  const found = findUnit(readSpecifications(specificationsFolder()), 'H/617/2907')
  if (found === undefined) throw new Error('There is no unit to search in')
  return found
}

describe('criteria', () => {
  const [outcome] = unit().outcomes
  const criterion = outcome?.criteria[0]

  test('are found by number and by every word, in any order and case', () => {
    expect(findCriteria(unit(), criterion?.number ?? 'none').map((one) => one.id)).toContain(criterion?.id)
    const words = (criterion?.statement ?? '').split(' ').toReversed().join(' ').toUpperCase()
    expect(findCriteria(unit(), words).map((one) => one.id)).toContain(criterion?.id)
  })

  test.each(['', '   ', 'zebra crossing', `${criterion?.number} zebra`])('are not found by %j', (words) => {
    expect(findCriteria(unit(), words)).toEqual([])
  })
})

test.each([
  ['plain', '%plain%'],
  ['100%', '%100\\%%'],
  ['a_b', '%a\\_b%'],
  ['\\', '%\\\\%'],
])('%s is searched for as it stands', (words, pattern) => {
  expect(patternOf(words)).toBe(pattern)
})

test('an excerpt shows the words with what stands around them, on one line', () => {
  const text = `${'before '.repeat(20)}the\nfound words here ${'after '.repeat(20)}`
  const shown = excerpt(text, 'FOUND')
  expect(shown).toContain('the found words here')
  expect(shown).toMatch(/^… before .* …$/)
  expect(shown.length).toBeLessThan(130)
  expect(excerpt('short', 'short')).toBe('short')
})
