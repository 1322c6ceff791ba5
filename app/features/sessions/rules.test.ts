import { describe, expect, test } from 'vitest'
import { doubtsAbout, endOf, saysTheSame, whatIsImpossible } from './rules.ts'

const today = '2026-11-21'
const london = 'Europe/London'
const session = { heldOn: '2026-11-03', startedAt: '14:00', minutes: 60 }

describe('R057: what cannot be true of a session is refused', () => {
  test.each([
    ['an hour', {}, []],
    ['nothing at all', { minutes: 0 }, []],
    ['nine hours', { minutes: 540 }, []],
    ['a whole day', { minutes: 1440 }, []],
    ['a minute less than nothing', { minutes: -1 }, ['less than nothing']],
    ['a minute more than a day', { minutes: 1441 }, ['more than a day']],
    ['the last day before 1900', { heldOn: '1899-12-31' }, ['before 1900']],
    ['the first day of 1900', { heldOn: '1900-01-01' }, []],
    ['today', { heldOn: today }, []],
    ['a year ahead', { heldOn: '2027-11-21' }, []],
    ['a year and a day ahead', { heldOn: '2027-11-22' }, ['more than a year ahead']],
    ['both wrong', { heldOn: '2926-11-03', minutes: 5000 }, ['more than a year ahead', 'more than a day']],
  ] as const)('%s', (_name, change, whys) => {
    expect(whatIsImpossible({ ...session, ...change }, today).map((found) => found.why)).toEqual(whys)
  })
})

describe('R057: what may be meant is accepted and doubted aloud', () => {
  test.each([
    ['an ordinary hour', {}, []],
    ['today', { heldOn: today }, []],
    ['tomorrow', { heldOn: '2026-11-22' }, ['still to come']],
    ['no minutes', { minutes: 0 }, ['no duration']],
    ['eight hours', { minutes: 480 }, []],
    ['eight hours and a minute', { minutes: 481 }, ['longer than counts']],
    ['half past one when the clocks go back', { heldOn: '2026-10-25', startedAt: '01:30' }, ['time that came twice']],
    ['one o’clock when the clocks go back', { heldOn: '2026-10-25', startedAt: '01:00' }, ['time that came twice']],
    ['two o’clock when the clocks go back', { heldOn: '2026-10-25', startedAt: '02:00' }, []],
    ['half past one when the clocks go forward', { heldOn: '2026-03-29', startedAt: '01:30' }, ['time that was skipped']],
    ['two o’clock when the clocks go forward', { heldOn: '2026-03-29', startedAt: '02:00' }, []],
  ] as const)('%s', (_name, change, doubts) => {
    expect(doubtsAbout({ ...session, ...change }, london, today)).toEqual(doubts)
  })
})

describe('R057: the end of a session on the clock', () => {
  test.each([
    ['an afternoon', session, '15:00', '2026-11-03'],
    ['over midnight', { heldOn: '2026-11-03', startedAt: '23:30', minutes: 60 }, '00:30', '2026-11-04'],
    ['across the end of summer time', { heldOn: '2026-10-25', startedAt: '00:30', minutes: 120 }, '01:30', '2026-10-25'],
    ['across the beginning of summer time', { heldOn: '2026-03-29', startedAt: '00:30', minutes: 60 }, '02:30', '2026-03-29'],
  ] as const)('%s', (_name, times, time, day) => {
    expect(endOf(times, london)).toEqual({ time, day })
  })
})

describe('a form that came twice', () => {
  const kept = { ...session, clients: ['a', 'b'], summary: 'Rota' }
  test.each([
    ['the same', kept, true],
    ['the clients in another order', { ...kept, clients: ['b', 'a'] }, true],
    ['an empty text', { ...kept, outcomes: '' }, true],
    ['another length', { ...kept, minutes: 75 }, false],
    ['another summary', { ...kept, summary: 'Rota, again' }, false],
    ['feedback added', { ...kept, feedbackGiven: 'You listen' }, false],
  ] as const)('%s', (_name, sent, same) => {
    expect(saysTheSame(kept, sent)).toBe(same)
  })
})
