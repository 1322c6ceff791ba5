import { describe, expect, it } from 'vitest'
import { doubtAbout, plannedAgainstNeeded } from './rules.ts'

describe('R048: planned hours of all clients against what the unit asks for', () => {
  it.each([
    ['nothing planned', [], 'Your plans come to 0 of 18 hours. Plan 18 hours more.', false],
    ['one programme of nine hours', [540], 'Your plans come to 9 of 18 hours. Plan 9 hours more.', false],
    ['an hour short', [540, 480], 'Your plans come to 17 of 18 hours. Plan 1 hour more.', false],
    ['17 h 59 min is not 18 hours', [540, 539], 'Your plans come to 17.9 of 18 hours. Plan 1 minute more.', false],
    ['odd minutes', [1_000], 'Your plans come to 16.6 of 18 hours. Plan 1 h 20 min more.', false],
    ['exactly enough', [540, 540], 'Your plans come to 18 of 18 hours.', true],
    ['more than enough', [600, 600], 'Your plans come to 20 of 18 hours.', true],
  ] as const)('%s', (_case, planned, words, enough) => {
    expect(plannedAgainstNeeded([...planned], 1_080)).toEqual({ words, enough })
  })
})

describe('what looks like a slip in a plan', () => {
  it.each([
    ['six sessions, nine hours', 6, 540, undefined],
    ['nothing yet', 0, 0, undefined],
    ['hours without sessions', 0, 540, 'no sessions'],
    ['sessions without hours', 6, 0, 'no hours'],
    ['sessions of eight hours', 2, 960, undefined],
    ['sessions of more than eight hours', 2, 961, 'long sessions'],
  ] as const)('%s', (_case, sessions, minutes, doubt) => {
    expect(doubtAbout({ sessions, minutes })).toBe(doubt)
  })
})
