import { describe, expect, test } from 'vitest'
import { practiceRecord } from '../../sufficiency/record.ts'
import { greetingAt, weeksOf } from './rules.ts'

test.each([
  [0, 'Good evening'],
  [5, 'Good morning'],
  [11, 'Good morning'],
  [12, 'Good afternoon'],
  [17, 'Good afternoon'],
  [18, 'Good evening'],
])('at %i o’clock it is "%s"', (hour, greeting) => {
  expect(greetingAt(hour)).toBe(greeting)
})

function recordWith(sessions: readonly { date: string; minutes: number; clients: string[] }[]) {
  return practiceRecord.parse({
    format: 'coachfolio/practice-record',
    version: 1,
    clients: ['a', 'b'].map((id) => ({ id, alias: `Client ${id.toUpperCase()}`, kind: 'individual' })),
    sessions: sessions.map((session, at) => ({ id: `s${at}`, start: '10:00', formal: true, ...session })),
  })
}

describe('practice week by week', () => {
  test('begins twelve weeks back when there is little of it, and ends with this week', () => {
    const weeks = weeksOf(recordWith([]), '2026-11-21')
    expect(weeks).toHaveLength(12)
    expect(weeks.at(-1)).toEqual({ from: '2026-11-16', parts: [] })
  })

  test('adds a client’s sessions of one week and keeps clients apart', () => {
    const record = recordWith([
      { date: '2026-11-16', minutes: 60, clients: ['a'] },
      { date: '2026-11-20', minutes: 45, clients: ['a'] },
      { date: '2026-11-20', minutes: 30, clients: ['b'] },
    ])
    expect(
      weeksOf(record, '2026-11-21')
        .at(-1)
        ?.parts.map(({ client, minutes }) => [client.alias, minutes]),
    ).toEqual([
      ['Client A', 105],
      ['Client B', 30],
    ])
  })

  test('Sunday belongs to the week of the Monday before it', () => {
    const weeks = weeksOf(recordWith([{ date: '2026-11-15', minutes: 60, clients: ['a'] }]), '2026-11-21')
    expect(weeks.at(-2)?.parts).toHaveLength(1)
    expect(weeks.at(-1)?.parts).toHaveLength(0)
  })

  test('leaves out planned sessions and those of more than half a year ago', () => {
    const weeks = weeksOf(
      recordWith([
        { date: '2026-12-01', minutes: 60, clients: ['a'] },
        { date: '2025-11-01', minutes: 60, clients: ['a'] },
      ]),
      '2026-11-21',
    )
    expect(weeks).toHaveLength(26)
    expect(weeks.flatMap((week) => week.parts)).toHaveLength(0)
  })

  test('draws a group session once', () => {
    const weeks = weeksOf(recordWith([{ date: '2026-11-17', minutes: 90, clients: ['b', 'a'] }]), '2026-11-21')
    expect(weeks.at(-1)?.parts.map(({ client, minutes }) => [client.alias, minutes])).toEqual([['Client B', 90]])
  })
})
