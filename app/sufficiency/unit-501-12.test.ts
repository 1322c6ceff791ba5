import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import { examplePortfolio } from './example-portfolio.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const all = readSpecifications(specificationsFolder())
const older = getUnit('501-12')
const care = getUnit('M/652/0858')

function getUnit(reference: string): Unit {
  const unit = findUnit(all, reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

type Change = (record: PracticeRecord) => void

function evaluated(unit: Unit, id: string, change: Change = () => {}) {
  const record = examplePortfolio(unit)
  change(record)
  return getRequirement(evaluate(unit, record, { asOf }), id)
}

function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index]
  if (row === undefined) throw new Error(`No row ${index}`)
  return row
}

describe('R043: at least 12 hours with one or more clients', () => {
  it.each([
    ['12 hours with one', { clients: 1, sessionsEach: 8 }, 'complete', '12 of 12 hours count.'],
    ['12 hours with two', { clients: 2, sessionsEach: 4 }, 'complete', '12 of 12 hours count.'],
    ['12 hours with eight', { clients: 8, sessionsEach: 1 }, 'complete', '12 of 12 hours count.'],
    ['10.5 hours', { clients: 1, sessionsEach: 7 }, 'incomplete', '10.5 of 12 hours count. You need 1.5 more hours.'],
    ['11 h 58 min', { clients: 2, sessionsEach: 1, minutes: 359 }, 'incomplete', '11.9 of 12 hours count. You need 2 more minutes.'],
  ] as const)('%s', (_title, size, state, explanation) => {
    const evaluation = evaluate(older, examplePractice(size), { asOf })
    expect(getRequirement(evaluation, '501-12-2.1-hours')).toMatchObject({ state, explanation })
    expect(getRequirement(evaluation, '501-12-2.1-clients')).toMatchObject({ state: 'complete' })
    expect(evaluation.hours.needed).toBe(720)
  })

  it('a group will do', () => {
    const record = examplePractice({ clients: 1, sessionsEach: 8 })
    record.clients.forEach((client) => (client.kind = 'group'))
    const evaluation = evaluate(older, record, { asOf })
    expect(getRequirement(evaluation, '501-12-2.1-clients').state).toBe('complete')
    expect(getRequirement(evaluation, '501-12-2.1-hours').state).toBe('complete')
  })

  it('R045: under 12 hours the shortfall is the first thing to put right about them', () => {
    const { nextSteps } = getRequirement(evaluate(older, examplePractice({ clients: 1, sessionsEach: 7 }), { asOf }), '501-12-2.1-hours')
    expect(nextSteps.map(({ words }) => words)).toEqual(['Log your next sessions: you need 1.5 more hours'])
  })

  it('R002: a record that lacks nothing here still lacks hours for the 18-hour unit', () => {
    const record = examplePractice({ clients: 2, sessionsEach: 4 })
    expect(getRequirement(evaluate(getUnit('H/617/2907'), record, { asOf }), '501-2.1-hours')).toMatchObject({
      explanation: '12 of 18 hours count. You need 6 more hours.',
    })
  })
})

type Case = { rule: string; id: string; title: string; break: Change; says: string; next: string }

const session = 'your session of 23 March with Client A'
const some = '11 of 12 sessions have this. Your session of 23 March with Client A'
const cases: Case[] = [
  {
    rule: 'R043',
    id: '1.1-rationale',
    title: 'a client without a rationale',
    break: (r) => delete at(r.clients, 0).rationale,
    says: '1 of 2 clients has this. Client A lacks why you work with this client.',
    next: 'Note for Client A why you work with this client',
  },
  {
    rule: 'R044',
    id: '1.1-contract',
    title: 'a contract that states nothing',
    break: (r) => (at(r.contracts, 0).terms = {}),
    says: '1 of 2 clients has this. Client A: its contract lacks what was agreed.',
    next: 'Add what was agreed to the contract with Client A',
  },
  {
    rule: 'R043',
    id: '1.1-agreed',
    title: 'a contract not signed',
    break: (r) => at(r.contracts, 0).signatures.pop(),
    says: '1 of 2 contracts has this. The contract with Client A waits for Dana',
    next: 'Ask Dana, Client A’s line manager, to sign the contract',
  },
  {
    rule: 'R044',
    id: '1.2-needs',
    title: 'a client without a need',
    break: (r) => (r.needs = r.needs.filter((need) => need.client !== 'client-A')),
    says: '1 of 2 clients has this. Client A has no need yet.',
    next: 'Note 1 more development need of Client A, with the tool you used and the date',
  },
  {
    rule: 'R044',
    id: '1.2-goals',
    title: 'a client without a goal',
    break: (r) => r.goals.shift(),
    says: '1 of 2 clients has this. Client A has no goal yet.',
    next: 'Agree an overall goal with Client A, with its desired outcome',
  },
  {
    rule: 'R044',
    id: '1.2-alignment',
    title: 'a goal that serves nobody’s',
    break: (r) => delete at(r.goals, 0).alignment,
    says: '1 of 2 clients has this. Client A: its goal lacks the organisation, division or team goal it serves.',
    next: 'Add the organisation, division or team goal it serves to the goal of Client A agreed on 2 March',
  },
  {
    rule: 'R043',
    id: '1.3-plan',
    title: 'a client without a plan',
    break: (r) => r.plans.shift(),
    says: '1 of 2 clients has this. Client A has no plan yet.',
    next: 'Plan the programme with Client A',
  },
  {
    rule: 'R043',
    id: '1.3-hours',
    title: 'plans of 11 h 59 min',
    break: (r) => r.plans.forEach((plan, place) => (plan.minutes = place === 0 ? 719 : 0)),
    says: '11.9 of 12 hours are planned. You need 1 more minute.',
    next: 'Plan more time with your clients: you need 1 more minute',
  },
  {
    rule: 'R043',
    id: '2.1-clients',
    title: 'nobody who signed',
    break: (r) => (r.contracts = []),
    says: '0 of 1 client counts.',
    next: 'Draw up the contract with Client A',
  },
  {
    rule: 'R045',
    id: '2.1-records',
    title: 'a session without a duration',
    break: (r) => (at(r.sessions, 0).minutes = 0),
    says: `${some} lacks how long it lasted.`,
    next: `Add how long it lasted to ${session}`,
  },
  {
    rule: 'R046',
    id: '2.2-diagnosis',
    title: 'needs found without a tool',
    break: (r) => r.needs.slice(0, 2).forEach((need) => delete need.tool),
    says: '1 of 2 clients has this. Client A: its need lacks the tool you used.',
    next: 'Add the tool you used to the need of Client A noted on 2 March',
  },
  {
    rule: 'R046',
    id: '2.2-range',
    title: 'one tool only',
    break: (r) => r.sessions.forEach((row) => (row.tools = row.tools.filter(({ name }) => name === 'SWOT'))),
    says: '1 of 2 tools counts. You need 1 more tool.',
    next: 'Note a tool or technique you used, why, and how it served',
  },
  {
    rule: 'R046',
    id: '2.3-communication',
    title: 'a reflection without the relationship',
    break: (r) => delete at(r.reflections, 0).relationship,
    says: `${some}: its reflection lacks the relationship.`,
    next: `Add the relationship to your reflection on ${session}`,
  },
  {
    rule: 'R045',
    id: '2.4-goals',
    title: 'an entry without progress',
    break: (r) => at(r.sessions, 0).goals.forEach((goal) => delete goal.progress),
    says: `${some} lacks the progress against the goals.`,
    next: `Add the progress against the goals to ${session}`,
  },
  {
    rule: 'R045',
    id: '2.4-discussion',
    title: 'an entry without a discussion',
    break: (r) => delete at(r.sessions, 0).summary,
    says: `${some} lacks a summary of the discussion.`,
    next: `Add a summary of the discussion to ${session}`,
  },
  {
    rule: 'R045',
    id: '3.1-feedback',
    title: 'a session nobody was asked about',
    break: (r) => r.feedback.shift(),
    says: `${some} has no piece of feedback yet.`,
    next: `Ask what helped and what did not in ${session}, or note what was said`,
  },
  {
    rule: 'R045',
    id: '3.1-feedback',
    title: 'feedback dated before its session',
    break: (r) => (at(r.feedback, 0).date = '2026-03-22'),
    says: `${some}: its piece of feedback is dated 22 March, before the session of 23 March.`,
    next: `Check the date of the feedback on ${session}: it is before the session`,
  },
  {
    rule: 'R045',
    id: '3.1-clients',
    title: 'a client who said nothing',
    break: (r) => r.feedback.slice(0, 6).forEach((row) => Object.assign(row, { from: 'supervisor' })),
    says: '1 of 2 clients has this. Client A: its piece of feedback is not from a client.',
    next: 'Ask Client A for feedback',
  },
  {
    rule: 'R047',
    id: '3.2-review',
    title: 'a review without a pattern',
    break: (r) => r.evidence.forEach((piece) => (piece.parts = piece.parts.filter(({ part }) => part !== 'pattern'))),
    says: 'You need 1 more for “pattern”.',
    next: 'Write 1 more for “pattern”',
  },
  {
    rule: 'R046',
    id: '3.3-reflection',
    title: 'a session without a reflection',
    break: (r) => r.reflections.shift(),
    says: `${some} has no reflection yet.`,
    next: `Reflect on ${session}`,
  },
  {
    rule: 'R046',
    id: '3.3-supervisor',
    title: 'nothing from a supervisor',
    break: (r) => (r.supervision = []),
    says: '0 of 1 piece of feedback counts.',
    next: 'Write down the feedback of your supervisor or tutor',
  },
  {
    rule: 'R046',
    id: '3.3-supervision',
    title: 'reflections without supervision',
    break: (r) => r.reflections.forEach((row) => delete row.supervisionFeedback),
    says: '0 of 1 reflection counts.',
    next: `Add what supervision told you to your reflection on ${session}`,
  },
]

describe('R043 R044 R045 R046 R047: the requirements of Unit 501, 12 hours', () => {
  it.each(cases)('$rule 501-12-$id: incomplete with $title, complete without', ({ id, break: change, says, next }) => {
    expect(evaluated(older, `501-12-${id}`)).toMatchObject({ state: 'complete', nextSteps: [] })
    const found = evaluated(older, `501-12-${id}`, change)
    expect(found.state).not.toBe('complete')
    expect(found.explanation.startsWith(says), found.explanation).toBe(true)
    expect(found.nextSteps.map((step) => step.words)).toContain(next)
  })

  it('none that can be counted is left out of the table', () => {
    const asked = older.outcomes.flatMap((outcome) => outcome.criteria.flatMap((criterion) => criterion.requirements))
    const shown = new Set([...cases.map(({ id }) => `501-12-${id}`), '501-12-2.1-hours'])
    expect(asked.filter(({ measure, id }) => measure !== 'judgement' && !shown.has(id))).toEqual([])
  })
})

describe('R065: one real cycle with agreed goals, the approach used and a review', () => {
  const cycle = (change: Change) => evaluated(care, 'm-652-0858-2.1-cycle', change)
  const onlyFirst: Change = (r) => r.clients.slice(1).forEach((client) => delete client.review)

  it.each<[string, Change]>([
    ['with every client', () => {}],
    ['with one of two', onlyFirst],
  ])('%s: enough', (_title, change) => {
    expect(cycle(change)).toMatchObject({ state: 'complete', nextSteps: [] })
  })

  it.each<[string, Change, string]>([
    ['no review', (r) => r.clients.forEach((client) => delete client.review), 'Review the programme with Client A at its end, against the goals'],
    [
      'a review before there was a session',
      (r) => r.clients.forEach((client) => (client.review = { date: '2026-03-22', summary: 'Too early' })),
      'Review the programme with Client A at its end, against the goals',
    ],
    ['no approach', (r) => r.clients.forEach((client) => delete client.approach), 'Note for Client A whether you coach or mentor'],
    ['no goals', (r) => (r.goals = []), 'Agree an overall goal with Client A, with its desired outcome'],
    ['no session', (r) => (r.sessions = r.reflections = r.feedback = []), 'Log a session with Client A'],
    ['no client', (r) => Object.assign(r, examplePractice({ clients: 0 })), 'Add your first client'],
  ])('%s: not enough, and the next step mends it', (_title, change, next) => {
    const found = cycle(change)
    expect(found.state).not.toBe('complete')
    expect(found.nextSteps.map(({ words }) => words)).toEqual([next])
  })
})

describe('R103: observed where the work is, normally in person', () => {
  it.each(['m-652-0858-2.1-observation', 'm-652-0858-2.2-observation'])('%s', (id) => {
    const observed = (more: object) =>
      evaluated(care, id, (r) => r.evidence.filter(({ kind }) => kind === 'observation').forEach((piece) => Object.assign(piece, more)))
    expect(observed({})).toMatchObject({ state: 'complete' })
    expect(observed({ inPerson: false, notInPerson: 'The home was closed to visitors.' })).toMatchObject({ state: 'complete' })
    const remote = observed({ inPerson: false })
    expect(remote.state).toBe('incomplete')
    expect(remote.notCounting.map(({ reason }) => reason.words)).toContain('It does not say that it was in person, or why it could not be.')
    expect(remote.nextSteps.map(({ words }) => words)).toEqual(['Arrange for your assessor to observe you in person'])
  })
})
