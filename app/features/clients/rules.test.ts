import { describe, expect, test } from 'vitest'
import { practiceRecord } from '../../sufficiency/record.ts'
import {
  aliasGivesAway,
  clientsAt,
  isAliasTaken,
  orderHint,
  orderWarning,
  safeguardingWarning,
  suggestAlias,
  whyDayIsRefused,
  whyReviewIsRefused,
} from './rules.ts'

describe('a DBS check', () => {
  test.each([
    { underEighteen: false, vulnerable: false, dbsCheckedOn: null, says: undefined },
    { underEighteen: true, vulnerable: false, dbsCheckedOn: '2026-01-05', says: undefined },
    { underEighteen: true, vulnerable: false, dbsCheckedOn: null, says: 'under 18,' },
    { underEighteen: false, vulnerable: true, dbsCheckedOn: undefined, says: 'possibly vulnerable' },
    { underEighteen: true, vulnerable: true, dbsCheckedOn: null, says: 'under 18 and may be vulnerable' },
  ])('is asked for: $says', ({ says, ...client }) => {
    const warning = safeguardingWarning(client)
    if (says === undefined) expect(warning).toBeUndefined()
    else expect(warning).toContain(says)
  })
})

test.each([
  { taken: [], suggested: 'Client A' },
  { taken: ['Client A', 'Client B'], suggested: 'Client C' },
  { taken: ['client a', 'Client  C'], suggested: 'Client B' },
  { taken: Array.from({ length: 26 }, (_, at) => `Client ${String.fromCharCode(65 + at)}`), suggested: 'Client AA' },
])('the next free alias is $suggested', ({ taken, suggested }) => {
  expect(suggestAlias(taken)).toBe(suggested)
})

test.each([
  { alias: 'Client A', taken: ['Client B'], is: false },
  { alias: 'CLIENT b ', taken: ['Client B'], is: true },
  { alias: 'Client Ｂ', taken: ['Client B'], is: true },
])('“$alias” is taken: $is', ({ alias, taken, is }) => {
  expect(isAliasTaken(alias, taken)).toBe(is)
})

test.each([
  { alias: 'Client A', name: 'Priya Shah', away: false },
  { alias: 'Priya from the warehouse', name: 'Priya Shah', away: true },
  { alias: 'SHAH', name: 'priya shah', away: true },
  { alias: 'Client A', name: 'A. Client', away: true },
  { alias: 'Client O', name: 'Siân O’Neill', away: false },
])('R107: “$alias” gives away “$name”: $away', ({ alias, name, away }) => {
  expect(aliasGivesAway(alias, name)).toBe(away)
})

test('a day that has not come cannot have happened', () => {
  expect(whyDayIsRefused('2026-11-22', '2026-11-21', 'The date')).toBe('The date cannot be later than today')
  expect(whyDayIsRefused('2026-11-21', '2026-11-21', 'The date')).toBeUndefined()
  expect(whyDayIsRefused(undefined, '2026-11-21', 'The date')).toBeUndefined()
})

test.each([
  { reviewedOn: '2026-01-04', why: 'before your first meeting on 5 January 2026' },
  { reviewedOn: '2026-11-22', why: 'later than today' },
  { reviewedOn: '2026-01-05', why: undefined },
])('a review of $reviewedOn is refused: $why', ({ reviewedOn, why }) => {
  const refusal = whyReviewIsRefused(reviewedOn, '2026-01-05', '2026-11-21')
  if (why === undefined) expect(refusal).toBeUndefined()
  else expect(refusal).toContain(why)
})

describe('R052: needs and goals come before the contract', () => {
  test('the hint says so before it is broken', () => {
    expect(orderHint('need', undefined)).toContain('Needs are agreed before the contract')
    expect(orderHint('goal', '2026-02-02')).toContain('yours is dated 2 February 2026')
  })
  test.each([
    { day: '2026-02-01', contractOn: '2026-02-02', warned: false },
    { day: '2026-02-02', contractOn: '2026-02-02', warned: false },
    { day: '2026-02-03', contractOn: '2026-02-02', warned: true },
    { day: '2026-02-03', contractOn: undefined, warned: false },
  ])('a need of $day with a contract of $contractOn is warned of: $warned', ({ day, contractOn, warned }) => {
    expect(orderWarning('need', day, contractOn) !== undefined).toBe(warned)
  })
})

describe('whom a place in the record concerns', () => {
  const record = practiceRecord.parse({
    format: 'coachfolio/practice-record',
    version: 1,
    clients: [{ id: 'a', alias: 'Client A', kind: 'individual' }],
    needs: [{ id: 'n', client: 'a', statement: 'To delegate', date: '2026-01-05' }],
    sessions: [{ id: 's', clients: ['a', 'b'], date: '2026-02-03', start: '10:00', minutes: 60, formal: true }],
    reflections: [{ id: 'r', session: 's', date: '2026-02-03' }],
    feedback: [{ id: 'f', from: 'supervisor', date: '2026-02-03', stage: 'session', channel: 'verbal' }],
  })
  test.each([
    { place: { kind: 'client', id: 'a' }, clients: ['a'] },
    { place: { kind: 'need', id: 'n' }, clients: ['a'] },
    { place: { kind: 'session', id: 's' }, clients: ['a', 'b'] },
    { place: { kind: 'reflection', id: 'r' }, clients: ['a', 'b'] },
    { place: { kind: 'feedback', id: 'f' }, clients: [] },
    { place: { kind: 'goal', id: 'gone' }, clients: [] },
    { place: { kind: 'new', of: 'need', client: 'b' }, clients: ['b'] },
    { place: { kind: 'new', of: 'reflection', session: 's' }, clients: ['a', 'b'] },
    { place: { kind: 'new', of: 'supervision' }, clients: [] },
  ] as const)('$place.kind', ({ place, clients }) => {
    expect(clientsAt(place, record)).toEqual(clients)
  })
})
