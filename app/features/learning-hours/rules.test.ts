import { describe, expect, test } from 'vitest'
import { isGuided, sumOf, sumToward, whyDayIsRefused, type LearningKind, type LearningTime } from './rules.ts'

describe('R016: guided learning is real-time guided activity only', () => {
  test.each<[LearningKind, boolean]>([
    ['induction', true],
    ['live webinar', true],
    ['telephone tutorial', true],
    ['supervised work', true],
    ['guided assessment', true],
    ['recorded webinar', false],
    ['directed reading', false],
    ['e-learning', false],
    ['private study', false],
    ['preparing an assignment', false],
  ])('%s: guided is %s', (kind, guided) => {
    expect(isGuided(kind)).toBe(guided)
  })
})

function time(kind: LearningKind, minutes: number, more: Partial<LearningTime> = {}): LearningTime {
  return { kind, minutes, enrolmentId: null, registrationId: null, takenOut: false, ...more }
}

const times = [
  time('live webinar', 90, { enrolmentId: 'unit-1' }),
  time('private study', 45, { enrolmentId: 'unit-1' }),
  time('induction', 60, { registrationId: 'whole' }),
  time('live webinar', 500, { enrolmentId: 'unit-1', takenOut: true }),
  time('directed reading', 30, { enrolmentId: 'unit-2' }),
]

test('R016: all time adds up to the total, guided time also to the guided hours; what was taken out to neither', () => {
  expect(sumOf(times)).toEqual({ guided: 150, total: 225 })
  expect(sumOf([])).toEqual({ guided: 0, total: 0 })
})

test.each([
  ['its units and what is for the whole', ['unit-1'], { guided: 150, total: 195 }],
  ['several units', ['unit-1', 'unit-2'], { guided: 150, total: 225 }],
  ['no unit of it', [], { guided: 60, total: 60 }],
])('R016: for a qualification: %s', (_words, units, sum) => {
  expect(sumToward(times, 'whole', units)).toEqual(sum)
})

test.each([
  ['2026-11-21', undefined],
  ['2026-11-20', undefined],
  ['2026-11-22', 'The day cannot be later than today'],
])('on 2026-11-21, %s is answered with %s', (day, why) => {
  expect(whyDayIsRefused(day, '2026-11-21')).toBe(why)
})
