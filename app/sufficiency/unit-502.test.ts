import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const all = readSpecifications(specificationsFolder())
const [unit, unit501] = ['K/617/2908', 'H/617/2907'].map((reference) => {
  const found = findUnit(all, reference)
  if (found === undefined) throw new Error(`No unit ${reference}`)
  return found
})

type Size = Parameters<typeof examplePractice>[0]
const whole = { clients: 6, sessionsEach: 6, supervision: 180 }

function evaluated(id: string, change: (record: PracticeRecord) => void = () => {}, size: Size = whole) {
  if (unit === undefined) throw new Error('No Unit 502')
  const record = examplePractice(size)
  change(record)
  return getRequirement(evaluate(unit, record, { asOf }), `502-${id}`)
}

function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index]
  if (row === undefined) throw new Error(`No row ${index}`)
  return row
}

/** Dates the needs of all clients but so many after their contracts. */
function lateNeeds(early: number) {
  return (record: PracticeRecord) => {
    const kept = new Set(record.clients.slice(0, early).map(({ id }) => id))
    for (const need of record.needs) if (!kept.has(need.client)) need.date = '2026-04-01'
  }
}

describe('R049: at least 54 hours with 4 to 9 individuals, a whole cycle each', () => {
  it.each([
    ['54 hours with 4', '2.1-hours', { clients: 4, sessionsEach: 9 }, 'complete', '54 of 54 hours count.'],
    ['54 hours with 9', '2.1-hours', { clients: 9, sessionsEach: 4 }, 'complete', '54 of 54 hours count.'],
    ['52.5 hours', '2.1-hours', { clients: 5, sessionsEach: 7 }, 'incomplete', '52.5 of 54 hours count. You need 1.5 more hours.'],
    ['4 individuals', '2.1-individuals', { clients: 4, sessionsEach: 9 }, 'complete', '4 individuals count.'],
    ['9 individuals', '2.1-individuals', { clients: 9, sessionsEach: 4 }, 'complete', '9 individuals count.'],
    ['3 individuals', '2.1-individuals', { clients: 3, sessionsEach: 12 }, 'incomplete', '3 of 4 individuals count. You need 1 more individual.'],
    ['10 individuals', '2.1-individuals', { clients: 10, sessionsEach: 4 }, 'incomplete', 'You have 10 individuals; at most 9 may count.'],
    ['4 whole cycles', '1.1-whole-cycle', { clients: 4, sessionsEach: 9 }, 'complete', 'All 4 individuals have this.'],
    ['3 whole cycles', '1.1-whole-cycle', { clients: 3, sessionsEach: 12 }, 'incomplete', 'All 3 individuals have this. You need 1 more individual.'],
    ['10 whole cycles', '1.1-whole-cycle', { clients: 10, sessionsEach: 4 }, 'incomplete', 'You have 10 individuals; at most 9 may count.'],
    ['54 hours planned', '1.1-planned-hours', { clients: 4, sessionsEach: 9 }, 'complete', '54 of 54 hours are planned.'],
    ['52.5 hours planned', '1.1-planned-hours', { clients: 5, sessionsEach: 7 }, 'incomplete', '52.5 of 54 hours are planned. You need 1.5 more hours.'],
  ] as const)('%s', (_title, id, size, state, explanation) => {
    expect(evaluated(id, () => {}, size)).toMatchObject({ state, explanation })
  })
})

describe('R051: at least 3 hours of supervision with feedback', () => {
  it.each([
    [180, 'complete', '3 of 3 hours count.'],
    [179, 'incomplete', '2.9 of 3 hours count. You need 1 more minute.'],
  ])('%i minutes', (supervision, state, explanation) => {
    expect(evaluated('3.3-supervision', () => {}, { ...whole, supervision })).toMatchObject({ state, explanation })
  })

  it('three hours without feedback are none', () => {
    const found = evaluated('3.3-supervision', (record) => record.supervision.forEach((row) => delete row.feedback))
    expect(found).toMatchObject({ state: 'incomplete', measured: { value: 0 } })
  })
})

describe('R054: needs of two or more clients are agreed before the contract', () => {
  it.each([
    [6, 'complete', 'The needs of 6 clients came before the contract.'],
    [2, 'complete', 'The needs of 2 clients came before the contract.'],
  ] as const)('of %i clients: enough', (early, state, explanation) => {
    expect(evaluated('1.2-needs-first', lateNeeds(early))).toMatchObject({ state, explanation, nextSteps: [] })
  })

  it('of one client: one short, with one step', () => {
    const found = evaluated('1.2-needs-first', lateNeeds(1))
    expect(found).toMatchObject({ state: 'incomplete', measured: { value: 1 }, needed: { least: 2 } })
    expect(found.explanation).toContain('Client B’s needs are dated after the contract of 10 March.')
    expect(found.nextSteps.map(({ words }) => words)).toEqual(['Check the dates of Client B’s needs: they belong before the contract'])
  })

  it('with one client only: asks for another', () => {
    const found = evaluated('1.2-needs-first', () => {}, { clients: 1 })
    expect(found).toMatchObject({ state: 'incomplete', measured: { value: 1 }, needed: { least: 2 } })
    expect(found.nextSteps.map(({ words }) => words)).toEqual(['Add another client: you need 1 more client'])
  })

  it('with none: begins', () => {
    expect(evaluated('1.2-needs-first', () => {}, { clients: 0 })).toMatchObject({ state: 'not started', explanation: 'There is no client yet.' })
  })
})

type Case = { rule: string; id: string; title: string; break: (record: PracticeRecord) => void; says: string }

const cases: Case[] = [
  {
    rule: 'R056',
    id: '1.1-plan',
    title: 'a plan without its environment',
    break: (r) => delete at(r.plans, 0).environment,
    says: '5 of 6 clients have this. Client A: its plan lacks the environment.',
  },
  {
    rule: 'R053',
    id: '1.2-needs',
    title: 'one need only of one client',
    break: (r) => r.needs.splice(0, 1),
    says: '5 of 6 clients have this. Client A has 1 of 2 needs.',
  },
  {
    rule: 'R053',
    id: '1.2-tools',
    title: 'needs without the tool used',
    break: (r) => r.needs.slice(0, 2).forEach((need) => delete need.tool),
    says: '5 of 6 clients have this. Client A: its need lacks the tool you used.',
  },
  {
    rule: 'R053',
    id: '1.2-goals',
    title: 'a goal without its desired outcome',
    break: (r) => delete at(r.goals, 0).desiredOutcome,
    says: '5 of 6 clients have this. Client A: its goal lacks the desired outcome.',
  },
  {
    rule: 'R052',
    id: '1.2-goals-first',
    title: 'a goal dated after the contract',
    break: (r) => (at(r.goals, 0).date = '2026-03-10'),
    says: 'Client A’s goal is dated after the contract of 9 March.',
  },
  {
    rule: 'R055',
    id: '1.3-contract',
    title: 'a contract without intended outcomes',
    break: (r) => delete at(r.contracts, 0).terms.intendedOutcomes,
    says: '5 of 6 clients have this. Client A: its contract lacks the intended outcomes.',
  },
  {
    rule: 'R055',
    id: '1.3-stakeholders',
    title: 'a stakeholder in no contract',
    break: (r) => r.stakeholders.push({ id: 's', client: 'client-A', alias: 'Rhys', relation: 'sponsor' }),
    says: '6 of 7 stakeholders have this. Rhys, Client A’s sponsor: not a party',
  },
  {
    rule: 'R055',
    id: '1.3-signatures',
    title: 'a missing signature',
    break: (r) => at(r.contracts, 0).signatures.pop(),
    says: '5 of 6 contracts have this. The contract with Client A waits for Dana',
  },
  {
    rule: 'R057',
    id: '2.1-records',
    title: 'a session without a duration',
    break: (r) => (at(r.sessions, 0).minutes = 0),
    says: '35 of 36 sessions have this.',
  },
  { rule: 'R058', id: '2.2-goals', title: 'a diary entry without goals', break: (r) => (at(r.sessions, 0).goals = []), says: '35 of 36 sessions have this.' },
  {
    rule: 'R058',
    id: '2.2-discussion',
    title: 'a diary entry without a summary',
    break: (r) => delete at(r.sessions, 0).summary,
    says: '35 of 36 sessions have this.',
  },
  {
    rule: 'R058',
    id: '2.2-outcomes',
    title: 'a diary entry without the feedback given',
    break: (r) => delete at(r.sessions, 0).feedbackGiven,
    says: '35 of 36 sessions have this.',
  },
  {
    rule: 'R059',
    id: '2.3-clients',
    title: 'a client who gave no feedback',
    break: (r) => (r.feedback = r.feedback.filter((row) => row.client !== 'client-A')),
    says: '5 of 6 clients have this. Client A has no piece of feedback yet.',
  },
  {
    rule: 'R059',
    id: '2.3-supervisor',
    title: 'no feedback from a supervisor',
    break: (r) => r.supervision.forEach((row) => delete row.feedback),
    says: '0 of 1 piece of feedback counts.',
  },
  { rule: 'R060', id: '2.4-reflection', title: 'a session without a reflection', break: (r) => r.reflections.shift(), says: '35 of 36 sessions have this.' },
  {
    rule: 'R060',
    id: '2.4-client-feedback',
    title: 'no reflection on client feedback',
    break: (r) => r.reflections.forEach((row) => delete row.clientFeedback),
    says: '0 of 1 reflection counts.',
  },
  {
    rule: 'R060',
    id: '2.4-supervision',
    title: 'no reflection on supervision',
    break: (r) => r.reflections.forEach((row) => delete row.supervisionFeedback),
    says: '0 of 1 reflection counts.',
  },
  {
    rule: 'R061',
    id: '3.1-key-learning',
    title: 'a reflection without key learning',
    break: (r) => delete at(r.reflections, 0).keyLearning,
    says: '35 of 36 sessions have this.',
  },
  {
    rule: 'R061',
    id: '3.1-cpd',
    title: 'no action for own development with one client',
    break: (r) => r.reflections.slice(0, 6).forEach((row) => delete row.cpdAction),
    says: '5 of 6 clients have this.',
  },
  {
    rule: 'R061',
    id: '3.1-reviewed',
    title: 'a log reviewed with nobody',
    break: (r) => (at(r.supervision, 0).reflectionsReviewed = []),
    says: '0 of 1 supervision counts.',
  },
  {
    rule: 'R062',
    id: '3.2-tools',
    title: 'tools without how they helped',
    break: (r) => r.sessions.forEach((row) => row.tools.forEach((tool) => delete tool.how)),
    says: '0 of 2 tools count.',
  },
  { rule: 'R063', id: '3.3-feedback', title: 'a session without feedback', break: (r) => r.feedback.shift(), says: '35 of 36 sessions have this.' },
  {
    rule: 'R063',
    id: '3.3-feedback',
    title: 'feedback dated before its session',
    break: (r) => (at(r.feedback, 0).date = '2026-03-22'),
    says: '35 of 36 sessions have this.',
  },
  {
    rule: 'R064',
    id: '3.4-communication',
    title: 'a reflection without own listening',
    break: (r) => delete at(r.reflections, 0).listening,
    says: '35 of 36 sessions have this.',
  },
]

describe('R052 R053 R055 R056 R057 R058 R059 R060 R061 R062 R063 R064: the requirements of Unit 502', () => {
  it.each(cases)('$rule 502-$id: incomplete with $title, complete without', ({ id, break: change, says }) => {
    expect(evaluated(id)).toMatchObject({ state: 'complete', nextSteps: [] })
    const found = evaluated(id, change)
    expect(found.state).not.toBe('complete')
    expect(found.explanation.startsWith(says), found.explanation).toBe(true)
    expect(found.nextSteps.length).toBeGreaterThan(0)
  })

  it('R019: asks what Unit 501 asks, and for more of it; the alignment of goals is the template’s of 501', () => {
    const ids = (one: typeof unit) =>
      one?.outcomes.flatMap((outcome) => outcome.criteria.flatMap((criterion) => criterion.requirements.map(({ id }) => id.slice('501-'.length))))
    expect(ids(unit501)?.filter((id) => !ids(unit)?.includes(id))).toEqual(['1.2-alignment'])
    const countable =
      unit?.outcomes.flatMap((outcome) => outcome.criteria.flatMap((criterion) => criterion.requirements)).filter(({ measure }) => measure !== 'judgement') ??
      []
    const shown = new Set([
      ...cases.map(({ id }) => id),
      '2.1-hours',
      '2.1-individuals',
      '1.1-whole-cycle',
      '1.1-planned-hours',
      '3.3-supervision',
      '1.2-needs-first',
    ])
    expect(countable.map(({ id }) => id.slice('502-'.length)).filter((id) => !shown.has(id))).toEqual([])
  })
})
