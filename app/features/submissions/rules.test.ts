import { describe, expect, test } from 'vitest'
import { fileStanding, type FileStanding } from './rules.ts'

describe('R106: a file held against what was submitted', () => {
  const same = { known: true, submitted: 'a', now: 'a', isWhole: true }
  test.each<[Partial<typeof same> | { submitted: undefined } | { now: undefined }, FileStanding]>([
    [{}, 'unaltered'],
    [{ now: 'b' }, 'altered'],
    [{ now: undefined }, 'taken away'],
    [{ submitted: undefined }, 'added since'],
    [{ known: false, submitted: undefined }, 'not known'],
    [{ isWhole: false }, 'damaged'],
    [{ isWhole: false, known: false, submitted: undefined }, 'damaged'],
  ])('with %j is %s', (changed, expected) => {
    expect(fileStanding({ ...same, ...changed })).toBe(expected)
  })
})
