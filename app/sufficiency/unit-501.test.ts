import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement, unit501 } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const unit = unit501()
const asOf = '2026-11-21'

function evaluated(change: (record: PracticeRecord) => void, clients: number = 2) {
  const record = examplePractice({ clients })
  change(record)
  return evaluate(unit, record, { asOf })
}

function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index]
  if (row === undefined) throw new Error(`No row ${index}`)
  return row
}

type Case = {
  rule: string
  id: string
  title: string
  break: (record: PracticeRecord) => void
  says: string
  next: string
}

const cases: Case[] = [
  {
    rule: 'R056',
    id: '501-1.1-plan',
    title: 'a plan without its environment',
    break: (record) => Object.assign(at(record.plans, 0), { environment: ' ' }),
    says: '1 of 2 clients has this. Client A: its plan lacks the environment.',
    next: 'Add the environment to the programme plan for Client A',
  },
  {
    rule: 'R048',
    id: '501-1.1-planned-hours',
    title: 'plans of 17 h 59 min',
    break: (record) => Object.assign(at(record.plans, 0), { minutes: 539 }),
    says: '17.9 of 18 hours are planned. You need 1 more minute.',
    next: 'Plan more time with your clients: you need 1 more minute',
  },
  {
    rule: 'R048',
    id: '501-1.1-whole-cycle',
    title: 'a client without a review',
    break: (record) => Object.assign(at(record.clients, 1), { review: undefined }),
    says: '1 of 2 individuals has this. Client B still lacks the review.',
    next: 'Review the programme with Client B at its end, against the goals',
  },
  {
    rule: 'R048',
    id: '501-1.1-whole-cycle',
    title: 'contracts that nobody agreed',
    break: (record) => (record.contracts = []),
    says: 'No individual has hours that count yet.',
    next: 'Draw up the contract with Client A',
  },
  {
    rule: 'R048',
    id: '501-1.1-whole-cycle',
    title: 'a review the day before the first session',
    break: (record) => Object.assign(at(record.clients, 0), { review: { date: '2026-03-22', summary: 'Too early' } }),
    says: '1 of 2 individuals has this. Client A still lacks a review after its first session.',
    next: 'Review the programme with Client A at its end, against the goals',
  },
  {
    rule: 'R053',
    id: '501-1.2-needs',
    title: 'one development need only',
    break: (record) => record.needs.splice(1, 1),
    says: '1 of 2 clients has this. Client A has 1 of 2 needs.',
    next: 'Note 1 more development need of Client A, with the tool you used and the date',
  },
  {
    rule: 'R053',
    id: '501-1.2-tools',
    title: 'needs without the tool used',
    break: (record) => record.needs.slice(0, 2).forEach((need) => Object.assign(need, { tool: undefined })),
    says: '1 of 2 clients has this. Client A: its need lacks the tool you used.',
    next: 'Add the tool you used to the need of Client A noted on 2 March',
  },
  {
    rule: 'R053',
    id: '501-1.2-goals',
    title: 'a goal without its desired outcome',
    break: (record) => Object.assign(at(record.goals, 0), { desiredOutcome: '' }),
    says: '1 of 2 clients has this. Client A: its goal lacks the desired outcome.',
    next: 'Add the desired outcome to the goal of Client A agreed on 2 March',
  },
  {
    rule: 'R044',
    id: '501-1.2-alignment',
    title: 'a goal that serves no goal of the organisation, division or team',
    break: (record) => Object.assign(at(record.goals, 0), { alignment: undefined }),
    says: '1 of 2 clients has this. Client A: its goal lacks the organisation, division or team goal it serves.',
    next: 'Add the organisation, division or team goal it serves to the goal of Client A agreed on 2 March',
  },
  {
    rule: 'R052',
    id: '501-1.2-needs-first',
    title: 'a need dated after the contract',
    break: (record) => Object.assign(at(record.needs, 0), { date: '2026-03-10' }),
    says: '1 of Client A’s 2 needs is dated on or before the contract of 9 March; 2 must be.',
    next: 'Check the dates of Client A’s needs: they belong before the contract',
  },
  {
    rule: 'R052',
    id: '501-1.2-goals-first',
    title: 'a goal dated after the contract',
    break: (record) => Object.assign(at(record.goals, 0), { date: '2026-03-10' }),
    says: 'Client A’s goal is dated after the contract of 9 March.',
    next: 'Check the dates of Client A’s goals: they belong before the contract',
  },
  {
    rule: 'R055 R044',
    id: '501-1.3-contract',
    title: 'a contract that does not state what is expected',
    break: (record) => Object.assign(at(record.contracts, 0).terms, { expectations: undefined }),
    says: '1 of 2 clients has this. Client A: its contract lacks the expectations.',
    next: 'Add the expectations to the contract with Client A',
  },
  {
    rule: 'R055',
    id: '501-1.3-stakeholders',
    title: 'a stakeholder in no contract',
    break: (record) => record.stakeholders.push({ id: 'sponsor', client: 'client-A', alias: 'Rhys', relation: 'sponsor' }),
    says: '2 of 3 stakeholders have this. Rhys, Client A’s sponsor: not a party to the contract with Client A.',
    next: 'Add Rhys to the contract with Client A',
  },
  {
    rule: 'R055',
    id: '501-1.3-signatures',
    title: 'a stakeholder who has not signed',
    break: (record) => at(record.contracts, 0).signatures.pop(),
    says: '1 of 2 contracts has this. The contract with Client A waits for Dana (line manager) to sign.',
    next: 'Ask Dana, Client A’s line manager, to sign the contract',
  },
  {
    rule: 'R048',
    id: '501-2.1-individuals',
    title: 'one individual only',
    break: (record) => Object.assign(at(record.clients, 1), { setAside: true }),
    says: '1 of 2 individuals counts. You need 1 more individual. Client B has no session that counts yet.',
    next: 'Add another client: you need 1 more individual',
  },
  {
    rule: 'R057',
    id: '501-2.1-records',
    title: 'a session without a duration',
    break: (record) => Object.assign(at(record.sessions, 0), { minutes: 0 }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A lacks how long it lasted.',
    next: 'Add how long it lasted to your session of 23 March with Client A',
  },
  {
    rule: 'R058',
    id: '501-2.2-goals',
    title: 'a diary entry without progress',
    break: (record) => Object.assign(at(record.sessions, 0), { goals: [{ goal: 'goal-A' }] }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A lacks the progress against the goals.',
    next: 'Add the progress against the goals to your session of 23 March with Client A',
  },
  {
    rule: 'R058',
    id: '501-2.2-discussion',
    title: 'a diary entry without summary and questions',
    break: (record) => Object.assign(at(record.sessions, 0), { summary: '\n', questions: [] }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A lacks a summary of the discussion and the questions you asked.',
    next: 'Add a summary of the discussion and the questions you asked to your session of 23 March with Client A',
  },
  {
    rule: 'R058',
    id: '501-2.2-outcomes',
    title: 'a diary entry without the feedback given',
    break: (record) => Object.assign(at(record.sessions, 0), { feedbackGiven: undefined }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A lacks the feedback you gave.',
    next: 'Add the feedback you gave to your session of 23 March with Client A',
  },
  {
    rule: 'R059',
    id: '501-2.3-clients',
    title: 'a client who gave no feedback',
    break: (record) => (record.feedback = record.feedback.filter((row) => row.client !== 'client-A')),
    says: '1 of 2 clients has this. Client A has no piece of feedback yet.',
    next: 'Ask Client A for feedback',
  },
  {
    rule: 'R059',
    id: '501-2.3-supervisor',
    title: 'no feedback from a supervisor or tutor',
    break: (record) => Object.assign(at(record.supervision, 0), { feedback: undefined }),
    says: '0 of 1 piece of feedback counts. You need 1 more piece of feedback.',
    next: 'Write down the feedback of your supervisor or tutor',
  },
  {
    rule: 'R060',
    id: '501-2.4-reflection',
    title: 'a session without a reflection',
    break: (record) => record.reflections.shift(),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A has no reflection yet.',
    next: 'Reflect on your session of 23 March with Client A',
  },
  {
    rule: 'R060',
    id: '501-2.4-reflection',
    title: 'a reflection dated before its session',
    break: (record) => Object.assign(at(record.reflections, 0), { date: '2026-03-20' }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A: its reflection is dated 20 March, before the session of 23 March.',
    next: 'Check the date of your reflection on your session of 23 March with Client A: it is before the session',
  },
  {
    rule: 'R060',
    id: '501-2.4-client-feedback',
    title: 'reflections that draw on no client feedback',
    break: (record) => record.reflections.forEach((row) => Object.assign(row, { clientFeedback: undefined })),
    says: '0 of 1 reflection counts.',
    next: 'Add what your client’s feedback tells you to your reflection on your session of 23 March with Client A',
  },
  {
    rule: 'R060',
    id: '501-2.4-supervision',
    title: 'reflections that draw on no supervision',
    break: (record) => record.reflections.forEach((row) => Object.assign(row, { supervisionFeedback: undefined })),
    says: '0 of 1 reflection counts.',
    next: 'Add what supervision told you to your reflection on your session of 23 March with Client A',
  },
  {
    rule: 'R061',
    id: '501-3.1-key-learning',
    title: 'a reflection without key learning',
    break: (record) => Object.assign(at(record.reflections, 0), { keyLearning: '' }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A: its reflection lacks your key learning.',
    next: 'Add your key learning to your reflection on your session of 23 March with Client A',
  },
  {
    rule: 'R061',
    id: '501-3.1-cpd',
    title: 'no action for own development with one client',
    break: (record) => record.reflections.slice(0, 6).forEach((row) => Object.assign(row, { cpdAction: undefined })),
    says: '1 of 2 clients has this. Client A: its reflection lacks an action for your own development.',
    next: 'Add an action for your own development to your reflection on your session of 23 March with Client A',
  },
  {
    rule: 'R061',
    id: '501-3.1-cpd',
    title: 'no reflection at all with one client',
    break: (record) => record.reflections.splice(0, 6),
    says: '1 of 2 clients has this. Client A has no reflection yet.',
    next: 'Reflect on your session of 1 June with Client A',
  },
  {
    rule: 'R061',
    id: '501-3.1-reviewed',
    title: 'a log reviewed with nobody',
    break: (record) => Object.assign(at(record.supervision, 0), { reflectionsReviewed: [] }),
    says: '0 of 1 supervision counts. You need 1 more supervision. Your supervision of 11 May lacks which reflections were reviewed.',
    next: 'Add which reflections were reviewed to your supervision of 11 May',
  },
  {
    rule: 'R062',
    id: '501-3.2-tools',
    title: 'the same tool justified twice',
    break: (record) => record.sessions.forEach((row) => row.tools.forEach((tool) => Object.assign(tool, { name: tool.name === 'SWOT' ? 'swot ' : 'SWOT' }))),
    says: '1 of 2 tools counts. You need 1 more tool.',
    next: 'Note a tool or technique you used, why, and how it helped',
  },
  {
    rule: 'R062',
    id: '501-3.2-tools',
    title: 'a tool without how it helped',
    break: (record) =>
      record.sessions.forEach((row) => row.tools.filter((tool) => tool.name === 'SWOT').forEach((tool) => Object.assign(tool, { how: undefined }))),
    says: '1 of 2 tools counts. You need 1 more tool.',
    next: 'Add how it helped to SWOT in your session of 23 March with Client A',
  },
  {
    rule: 'R063',
    id: '501-3.3-feedback',
    title: 'feedback about attributes alone',
    break: (record) => Object.assign(at(record.feedback, 0), { effectiveness: undefined, attributes: 'Kind and patient' }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A: its piece of feedback is about attributes alone, not about how effective you were.',
    next: 'Ask what helped and what did not in your session of 23 March with Client A, or note what was said',
  },
  {
    rule: 'R063',
    id: '501-3.3-feedback',
    title: 'feedback dated the day before its session',
    break: (record) => Object.assign(at(record.feedback, 0), { date: '2026-03-22' }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A: its piece of feedback is dated 22 March, before the session of 23 March.',
    next: 'Check the date of the feedback on your session of 23 March with Client A: it is before the session',
  },
  {
    rule: 'R050',
    id: '501-3.3-supervision',
    title: '59 minutes of supervision',
    break: (record) => Object.assign(at(record.supervision, 0), { minutes: 59 }),
    says: '0.9 of 1 hour counts. You need 1 more minute.',
    next: 'Arrange supervision and note the feedback: you need 1 more minute',
  },
  {
    rule: 'R050',
    id: '501-3.3-supervision',
    title: 'supervision still to come',
    break: (record) => Object.assign(at(record.supervision, 0), { date: '2026-12-01' }),
    says: '0 of 1 hour counts. Your supervision of 1 December: its date is still to come. You need 1 more hour.',
    next: 'Arrange supervision and note the feedback: you need 1 more hour',
  },
  {
    rule: 'R064',
    id: '501-3.4-communication',
    title: 'a reflection that does not judge own listening',
    break: (record) => Object.assign(at(record.reflections, 0), { listening: undefined }),
    says: '11 of 12 sessions have this. Your session of 23 March with Client A: its reflection lacks your listening.',
    next: 'Add your listening to your reflection on your session of 23 March with Client A',
  },
]

describe('R044 R048 R050 R052 R053 R055 R056 R057 R058 R059 R060 R061 R062 R063 R064: the requirements of Unit 501', () => {
  it.each(cases)('$rule $id: incomplete with $title, complete without', ({ id, break: change, says, next }) => {
    expect(
      getRequirement(
        evaluated(() => {}),
        id,
      ),
    ).toMatchObject({ state: 'complete', nextSteps: [] })
    const requirement = getRequirement(evaluated(change), id)
    expect(requirement.state).not.toBe('complete')
    expect(requirement.explanation.startsWith(says), requirement.explanation).toBe(true)
    expect(requirement.nextSteps.map((step) => step.words)).toContain(next)
  })
})
