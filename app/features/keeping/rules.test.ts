import { describe, expect, test } from 'vitest'
import { keepingOf, reasonWords, usualYears, whyTooShort } from './rules.ts'

describe('R122, R123: for how long records are kept', () => {
  test.each([
    [4, ['ATHE'], 4, ['ATHE']],
    [3, ['ATHE'], 4, ['ATHE']],
    [6, ['ATHE'], 6, []],
    [3, ['Open Awards'], 3, ['Open Awards']],
    [4, ['Open Awards'], 4, []],
    [3, ['ATHE', 'Open Awards'], 4, ['ATHE']],
    [4, ['ILM'], 4, []],
    [2, ['ILM'], 2, []],
    [2, [], 2, []],
  ])('a rule of %i years and %j make %i, because of %j', (own, organisations, years, because) => {
    expect(keepingOf({ years: own, contact: '' }, organisations)).toEqual({ years, organisations: because, contact: '' })
  })

  test('a centre that has said nothing keeps records as long as the strictest asks', () => {
    expect(whyTooShort(usualYears, ['ATHE', 'Open Awards', 'ILM'])).toBeUndefined()
  })

  test.each([
    [3, ['ATHE'], { organisation: 'ATHE', years: 4 }],
    [2, ['Open Awards', 'ATHE'], { organisation: 'ATHE', years: 4 }],
    [2, ['Open Awards'], { organisation: 'Open Awards', years: 3 }],
    [1, ['ILM'], undefined],
    [4, ['ATHE'], undefined],
  ])('a rule of %i years is too short for %j: %j', (years, organisations, why) => {
    expect(whyTooShort(years, organisations)).toEqual(why)
  })

  test('the reason names who asks for it, or the centre', () => {
    expect(reasonWords({ organisations: ['ATHE'] })).toBe('It must keep records that long for ATHE.')
    expect(reasonWords({ organisations: [] })).toBe('That is its own rule.')
  })
})
