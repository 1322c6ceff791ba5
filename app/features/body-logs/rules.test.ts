import { describe, expect, test } from 'vitest'
import { findBody, listBodies, type Body } from './body.ts'
import { countSessions, nextLevel, progressToward, type Beside, type LoggedSession } from './rules.ts'

const beside: Beside = { today: '2026-11-22', trainingBegan: '2026-01-10', feedback: [], reflections: [], supervision: [] }
const clientA = { id: 'a', alias: 'Client A', approach: 'coaching', kind: 'individual', members: null, noRecordsAfter: null } as const
const menteeB = { ...clientA, id: 'b', alias: 'Client B', approach: 'mentoring' } as const

function session(changed: Partial<LoggedSession> = {}): LoggedSession {
  return { id: 's', heldOn: '2026-10-01', startedAt: '10:00:00', minutes: 60, formal: true, paid: 'paid', clients: [clientA], ...changed }
}

function body(id: string): Body {
  const found = findBody(id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found
}

describe('what a body counts', () => {
  test.each([
    ['icf', 'an hour of coaching', {}, 60, undefined],
    ['icf', 'coaching for nothing', { paid: 'pro bono' }, 60, undefined],
    ['icf', 'mentoring', { clients: [menteeB] }, 0, 'It was mentoring with Client B: ICF does not count that.'],
    ['icf', 'a session with one coached and one mentored', { clients: [clientA, menteeB] }, 0, 'It was mentoring with Client B: ICF does not count that.'],
    ['icf', 'the day training began', { heldOn: '2026-01-10' }, 60, undefined],
    ['icf', 'the day before training began', { heldOn: '2026-01-09' }, 0, 'It was before your training began.'],
    ['icf', 'an informal talk', { formal: false }, 0, 'It was an informal talk.'],
    ['icf', 'nobody', { clients: [] }, 0, 'It says no client.'],
    ['emcc', 'the day consent to records was taken back', { clients: [{ ...clientA, noRecordsAfter: '2026-10-01' }] }, 60, undefined],
    ['emcc', 'after that day', { clients: [{ ...clientA, noRecordsAfter: '2026-09-30' }] }, 0, 'Client A had taken back their consent to records.'],
    ['icf', 'tomorrow', { heldOn: '2026-11-23' }, 0, 'It is still to come.'],
    ['icf', 'no duration', { minutes: 0 }, 0, 'It does not say how long it lasted.'],
    ['emcc', 'mentoring', { clients: [menteeB] }, 60, undefined],
    ['emcc', 'before training began', { heldOn: '2025-01-09' }, 60, undefined],
    ['ac', 'mentoring', { clients: [menteeB] }, 0, 'It was mentoring with Client B: AC does not count that.'],
  ] as const)('%s: %s', (id, _what, changed, counted, why) => {
    const [entry] = countSessions(body(id), [session(changed)], beside)
    expect([entry?.counted, entry?.why]).toEqual([counted, why])
  })

  test('nothing counts for the ICF until the learner says when training began', () => {
    const [entry] = countSessions(body('icf'), [session()], { ...beside, trainingBegan: null })
    expect([entry?.counted, entry?.why]).toEqual([0, 'It waits for the day your training began.'])
  })

  test('time that two sessions share counts once, and a session within another not at all', () => {
    const sessions = [session({ id: '1', minutes: 90 }), session({ id: '2', startedAt: '11:00:00' }), session({ id: '3', startedAt: '10:15:00', minutes: 30 })]
    const entries = countSessions(body('icf'), sessions, beside)
    expect(entries.map(({ session: { id }, counted }) => [id, counted])).toEqual([
      ['1', 90],
      ['3', 0],
      ['2', 30],
    ])
    expect(entries[2]?.why).toBe('0.5 h of it overlap another session and count once.')
  })

  test('a group session counts once, for every client in it', () => {
    const entries = countSessions(body('icf'), [session({ clients: [clientA, { ...clientA, id: 'c', alias: 'Client C' }] })], beside)
    const [acc] = body('icf').levels
    const asked = acc === undefined ? [] : progressToward(acc, entries, beside)
    expect(asked.map(({ words, measured }) => [words, measured]).slice(0, 3)).toEqual([
      ['Hours', 60],
      ['Of them paid', 60],
      ['Clients', 2],
    ])
  })
})

/** So many hours, one a day from the first day on, with so many clients in turn. */
function days(from: string, count: number, clients: number, paid: LoggedSession['paid'] = 'paid'): LoggedSession[] {
  return Array.from({ length: count }, (_, at) =>
    session({
      id: `${from}-${at}`,
      heldOn: Temporal.PlainDate.from(from).add({ days: at }).toString(),
      paid,
      clients: [{ ...clientA, id: `client ${at % clients}`, alias: `Client ${at % clients}` }],
    }),
  )
}

describe('the Associate Certified Coach of the ICF', () => {
  test.each([
    ['75 paid and 25 unpaid hours with 8 clients', [...days('2026-02-01', 75, 8), ...days('2026-06-01', 25, 8, 'pro bono')], []],
    ['one paid hour too few', [...days('2026-02-01', 74, 8), ...days('2026-06-01', 26, 8, 'pro bono')], ['Of them paid']],
    ['one hour too few', [...days('2026-02-01', 75, 8), ...days('2026-06-01', 24, 8, 'pro bono')], ['Hours']],
    ['one client too few', days('2026-02-01', 100, 7), ['Clients']],
    ['nobody has said what was paid', days('2026-02-01', 100, 8, null), ['Of them paid']],
  ])('%s', (_what, sessions, missing) => {
    const icf = body('icf')
    const entries = countSessions(icf, sessions, beside)
    const [acc] = icf.levels
    if (acc === undefined) throw new Error('No level')
    expect(progressToward(acc, entries, beside).flatMap(({ words, complete }) => (complete ? [] : [words]))).toEqual(missing)
    expect(nextLevel(icf, entries, beside).id).toBe(missing.length === 0 ? 'pcc' : 'acc')
  })

  test('25 of the hours are to lie in the last 18 months', () => {
    const longAgo: Beside = { ...beside, trainingBegan: '2020-01-01' }
    const icf = body('icf')
    const [acc] = icf.levels
    if (acc === undefined) throw new Error('No level')
    const recent = (count: number) =>
      progressToward(acc, countSessions(icf, [...days('2021-01-01', 100, 8), ...days('2026-01-01', count, 8)], longAgo), longAgo).at(-1)
    expect([recent(24)?.complete, recent(25)?.complete]).toEqual([false, true])
  })
})

describe('what is counted beside hours', () => {
  const foundation = body('emcc').levels[0]
  const coach = body('ac').levels[0]

  test.each([
    ['a year of experience', '2025-11-22', 1],
    ['a day less', '2025-11-23', 0],
  ])('EMCC: %s', (_what, first, years) => {
    if (foundation === undefined) throw new Error('No level')
    const entries = countSessions(body('emcc'), [session({ heldOn: first })], beside)
    expect(progressToward(foundation, entries, beside).find(({ words }) => words.startsWith('Years'))?.measured).toBe(years)
  })

  test('EMCC: five pieces of client feedback and five reflections in a year', () => {
    if (foundation === undefined) throw new Error('No level')
    const old = '2025-11-22'
    const fresh = ['2025-11-23', '2026-01-01', '2026-02-01', '2026-03-01', '2026-11-22']
    const told = progressToward(foundation, [], { ...beside, feedback: [old, ...fresh], reflections: [old, ...fresh.slice(1)] })
    expect(told.filter(({ words }) => words.includes('12 months')).map(({ measured, complete }) => [measured, complete])).toEqual([
      [5, true],
      [4, false],
    ])
  })

  test('AC: supervision that has gone on for three months', () => {
    if (coach === undefined) throw new Error('No level')
    const months = (supervision: string[]) => progressToward(coach, [], { ...beside, supervision }).at(-1)?.complete
    expect([months([]), months(['2026-08-23']), months(['2026-11-01', '2026-08-22'])]).toEqual([false, false, true])
  })
})

test('every body names its source, when it was compared, and levels that rise', () => {
  expect(listBodies().map(({ id }) => id)).toEqual(['ac', 'emcc', 'icf'])
  for (const { levels, source, checkedOn } of listBodies()) {
    expect(source).not.toBe('')
    expect(checkedOn <= '2026-11-22').toBe(true)
    expect(levels.map(({ hours }) => hours)).toEqual(levels.map(({ hours }) => hours).toSorted((one, other) => one - other))
  }
})
