import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement, unit501 } from './example-unit.ts'
import type { ClientEvaluation } from './evaluation.ts'
import type { PracticeRecord } from './record.ts'

const unit = unit501()
const asOf = '2026-11-21'

function firstClient(change: (record: PracticeRecord) => void, sessionsEach: number): ClientEvaluation {
  const record = examplePractice({ clients: 2, sessionsEach })
  change(record)
  const [client] = evaluate(unit, record, { asOf }).clients
  if (client === undefined) throw new Error('No client')
  return client
}

function wordsOf(step: string, change: (record: PracticeRecord) => void, sessionsEach: number): string | undefined {
  return firstClient(change, sessionsEach).cycle.find((stage) => stage.step === step)?.words
}

function keepNeeds(count: number) {
  return (record: PracticeRecord) => void (record.needs = record.needs.filter((need, at) => need.client !== 'client-A' || at < count))
}

function unsign(record: PracticeRecord): void {
  for (const contract of record.contracts) contract.signatures = contract.signatures.filter(({ party }) => party !== 'manager')
}

describe('R048: the path of a client says one and many as people do', () => {
  it.each([
    ['sessions', 1, () => {}, '1 session that counts'],
    ['sessions', 2, () => {}, '2 sessions that count'],
    ['sessions', 1, unsign, '1 session waiting for a signature'],
    ['sessions', 2, unsign, '2 sessions waiting for a signature'],
    ['needs', 1, keepNeeds(1), '1 development need'],
    ['needs', 1, keepNeeds(2), '2 development needs'],
    ['goals', 1, () => {}, '1 goal'],
  ] as const)('%s of %i sessions', (step, sessionsEach, change, words) => {
    expect(wordsOf(step, change, sessionsEach)).toBe(words)
  })
})

describe('R048: how many have what is asked of each', () => {
  it.each([
    [1, 'The one individual has this. You need 1 more individual.'],
    [2, 'Both individuals have this.'],
    [3, 'All 3 individuals have this.'],
  ])('%i individuals', (clients, words) => {
    const evaluation = evaluate(unit, examplePractice({ clients }), { asOf })
    expect(getRequirement(evaluation, '501-1.1-whole-cycle').explanation).toBe(words)
  })
})

function late(needs: number, goals: number) {
  return (record: PracticeRecord) => {
    keepNeeds(needs === 0 ? 2 : needs)(record)
    for (const need of record.needs) if (needs > 0 && need.client === 'client-A') need.date = '2026-04-01'
    for (const goal of record.goals) if (goals > 0 && goal.client === 'client-A') goal.date = '2026-04-01'
    const [goal] = record.goals
    if (goal !== undefined && goals > 1) record.goals.push({ ...goal, id: 'another' })
  }
}

describe('R052: an order that is broken is said of one and of many', () => {
  it.each([
    [1, 0, 'need is'],
    [2, 0, 'needs are'],
    [0, 1, 'goal is'],
    [0, 2, 'goals are'],
    [1, 1, 'need and goal are'],
    [2, 1, 'needs and goal are'],
  ])('%i needs and %i goals after the contract', (needs, goals, words) => {
    expect(firstClient(late(needs, goals), 1).orderBroken).toBe(`Client A’s ${words} dated after the contract of 9 March.`)
  })

  it('is not said when nothing is late', () => {
    expect(firstClient(() => {}, 1).orderBroken).toBeUndefined()
  })
})
