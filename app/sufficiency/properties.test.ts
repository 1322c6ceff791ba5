import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { hours } from '../kernel/text.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { examplePractice } from './example-practice.ts'
import { unit501 } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const unit = unit501()
const asOf = '2026-11-21'

/** A practice with typical trouble: gaps, wrong dates, odd durations, missing signatures. */
const practices = fc
  .record({
    clients: fc.integer({ min: 0, max: 5 }),
    sessionsEach: fc.integer({ min: 0, max: 7 }),
    drop: fc.array(fc.nat(40), { maxLength: 12 }),
    minutes: fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 600 })), { maxLength: 8 }),
    moved: fc.array(fc.tuple(fc.nat(40), fc.constantFrom('2026-03-02', '2026-03-09', '2026-04-07', '2026-10-25', '2027-01-01')), { maxLength: 6 }),
    unsigned: fc.array(fc.nat(5), { maxLength: 3 }),
  })
  .map(({ clients, sessionsEach, drop, minutes, moved, unsigned }) => {
    const record = examplePractice({ clients, sessionsEach })
    const gone = new Set(drop)
    record.reflections = record.reflections.filter((_, at) => !gone.has(at))
    record.feedback = record.feedback.filter((_, at) => !gone.has(at * 2))
    record.needs = record.needs.filter((_, at) => !gone.has(at * 3))
    for (const [at, value] of minutes) Object.assign(record.sessions[at] ?? {}, { minutes: value })
    for (const [at, date] of moved) Object.assign(record.sessions[at] ?? {}, { date })
    for (const at of unsigned) record.contracts[at]?.signatures.pop()
    return record
  })

function shuffled(record: PracticeRecord, seed: number): PracticeRecord {
  const mixed = structuredClone(record)
  let state = seed
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648)
  for (const list of [
    mixed.clients,
    mixed.stakeholders,
    mixed.needs,
    mixed.goals,
    mixed.contracts,
    mixed.plans,
    mixed.sessions,
    mixed.reflections,
    mixed.feedback,
    mixed.supervision,
  ]) {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const to = next() % (at + 1)
      const [one, other] = [list[at], list[to]]
      Object.assign(list, { [at]: other, [to]: one })
    }
  }
  return mixed
}

function atLeast(evaluation: Evaluation): Map<string, number> {
  const rows = evaluation.criteria.flatMap((criterion) => criterion.requirements)
  return new Map(rows.filter((row) => ['count', 'hours', 'evidence'].includes(row.kind)).map((row) => [row.id, row.measured.value]))
}

describe('whatever the practice', () => {
  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(practices, fc.nat(1_000_000), (record, seed) => {
        expect(evaluate(unit, shuffled(record, seed), { asOf })).toEqual(evaluate(unit, record, { asOf }))
      }),
      draws(150),
    )
  })

  it('adding a valid record never reduces what is counted toward an at-least', () => {
    const additions = fc.record({
      letter: fc.constantFrom('A', 'B', 'C'),
      day: fc.integer({ min: 10, max: 28 }),
      hour: fc.integer({ min: 10, max: 18 }),
      minutes: fc.integer({ min: 1, max: 480 }),
    })
    fc.assert(
      fc.property(practices, additions, (record, { letter, day, hour, minutes }) => {
        fc.pre(record.clients.some((client) => client.id === `client-${letter}`))
        const before = atLeast(evaluate(unit, record, { asOf }))
        const [model] = examplePractice({ sessionsEach: 1 }).sessions
        fc.pre(model !== undefined)
        const added = { ...structuredClone(model), id: 'added', clients: [`client-${letter}`], date: `2026-04-${day}`, start: `${hour}:15`, minutes, goals: [] }
        const more: PracticeRecord = { ...record, sessions: [...record.sessions, added] }
        const after = atLeast(evaluate(unit, more, { asOf }))
        for (const [id, value] of before) expect(after.get(id), id).toBeGreaterThanOrEqual(value)
      }),
      draws(300),
    )
  })

  it('hours are never rounded up, and never more than the minutes that were logged', () => {
    fc.assert(
      fc.property(practices, (record) => {
        const evaluation = evaluate(unit, record, { asOf })
        const { counted, waiting, notCounted } = evaluation.hours
        expect(Math.round(Number(hours(counted)) * 10) * 6).toBeLessThanOrEqual(counted)
        expect(counted + waiting + notCounted).toBe(record.sessions.reduce((sum, session) => sum + session.minutes, 0))
        for (const row of evaluation.sessions) expect(Math.min(row.counted, row.waiting)).toBe(0)
      }),
      draws(150),
    )
  })

  it('an incomplete requirement always says what to do next, and a complete one nothing', () => {
    fc.assert(
      fc.property(practices, (record) => {
        for (const row of evaluate(unit, record, { asOf }).criteria.flatMap((criterion) => criterion.requirements)) {
          expect(row.nextSteps.length > 0, `${row.id}: ${row.explanation}`).toBe(row.state === 'incomplete' || row.state === 'not started')
        }
      }),
      draws(150),
    )
  })
})
