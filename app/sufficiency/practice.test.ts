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

const nothing: PracticeRecord = { ...examplePractice({ clients: 0 }), supervision: [] }

describe('R048: two or three individuals, a whole cycle each', () => {
  it('three individuals may count', () => {
    const evaluation = evaluated(() => {}, 3)
    expect(evaluation.individuals).toEqual({ counted: 3, least: 2, most: 3 })
    expect(evaluation.missing).toBe(0)
  })

  it('a third client with no session takes nothing away and is not asked for anything', () => {
    const evaluation = evaluated((record) => {
      record.clients.push({ id: 'client-C', alias: 'Client C', kind: 'individual' })
    })
    const requirement = getRequirement(evaluation, '501-2.1-individuals')
    expect(requirement).toMatchObject({ state: 'complete', measured: { value: 2 } })
    expect(requirement.notCounting).toEqual([
      { ref: { kind: 'client', id: 'client-C' }, reason: { kind: 'no hours that count', words: 'It has no session that counts yet.' } },
    ])
    expect(evaluation.clients[2]).toMatchObject({ alias: 'Client C', inProgramme: false, wholeCycle: false })
    expect(evaluation.missing).toBe(0)
  })

  it('a second client with no session is asked to go the whole way', () => {
    const evaluation = evaluated((record) => {
      record.clients.push({ id: 'client-C', alias: 'Client C', kind: 'individual' })
      Object.assign(record.clients[1] ?? {}, { setAside: true })
    })
    expect(evaluation.clients[2]).toMatchObject({ alias: 'Client C', inProgramme: true })
    expect(getRequirement(evaluation, '501-1.2-needs').explanation).toContain('Client C has no need yet.')
    expect(getRequirement(evaluation, '501-2.1-individuals').nextSteps.map((step) => step.words)).toEqual(['Draw up the contract with Client C'])
  })

  it('four individuals are too many, and the learner is told to set one aside', () => {
    const evaluation = evaluated(() => {}, 4)
    const requirement = getRequirement(evaluation, '501-2.1-individuals')
    expect(requirement).toMatchObject({ state: 'incomplete', explanation: 'You have 4 individuals; at most 3 may count.' })
    expect(requirement.nextSteps.map((step) => step.words)).toEqual(['Set Client A or another client aside: you have 4, and at most 3 may count'])
    expect(getRequirement(evaluation, '501-1.1-whole-cycle').state).toBe('incomplete')
  })

  it('four individuals of whom one is set aside are three', () => {
    const evaluation = evaluated((record) => Object.assign(record.clients[0] ?? {}, { setAside: true }), 4)
    expect(evaluation.individuals.counted).toBe(3)
    expect(evaluation.missing).toBe(0)
  })
})

describe('the path of a client', () => {
  it('shows each stage with its state and day', () => {
    const [client] = evaluated(() => {}).clients
    expect(client?.cycle.map(({ step, state, date }) => [step, state, date])).toEqual([
      ['needs', 'done', '2026-03-02'],
      ['goals', 'done', '2026-03-02'],
      ['contract', 'done', '2026-03-09'],
      ['sessions', 'done', '2026-03-23'],
      ['review', 'done', '2026-06-17'],
    ])
    expect(client?.orderBroken).toBeUndefined()
  })

  it('R052: says when the order is broken', () => {
    const [client] = evaluated((record) => record.needs.forEach((need) => Object.assign(need, { date: '2026-03-20' }))).clients
    expect(client?.orderBroken).toBe('Client A’s needs are dated after the contract of 9 March.')
  })

  it('R055: says for whom it waits', () => {
    const [client] = evaluated((record) => Object.assign(record.contracts[0] ?? {}, { signatures: [] })).clients
    expect(client?.waitingFor).toEqual(['you', 'Client A', 'Dana (line manager)'])
    expect(client?.cycle[2]).toEqual({ step: 'contract', state: 'waiting', date: '2026-03-09', words: 'Waiting for you, Client A and Dana (line manager)' })
  })

  it('R055: a three-way contract without a third party is not signed by all', () => {
    const [client] = evaluated((record) => record.contracts[0]?.parties.pop()).clients
    expect(client?.waitingFor).toEqual(['a third party to be named'])
  })

  it('R055: a changed contract is signed again', () => {
    const evaluation = evaluated((record) => {
      const [old] = record.contracts
      if (old !== undefined) record.contracts.push({ ...old, id: 'contract-A-2', version: 2, agreedOn: '2026-05-04', signatures: [] })
    })
    expect(evaluation.hours.counted).toBe(1080)
    expect(getRequirement(evaluation, '501-1.3-signatures')).toMatchObject({ state: 'incomplete', measured: { value: 1 }, needed: { least: 2 } })
  })
})

describe('what to do next', () => {
  it('with a client and no more, the cycle is gone through in its order', () => {
    const record = { ...nothing, clients: [{ id: 'a', alias: 'Client A', kind: 'individual' as const }] }
    expect(
      evaluate(unit, record, { asOf })
        .nextSteps.map((step) => step.words)
        .slice(0, 4),
    ).toEqual([
      'Note 2 more development needs of Client A, with the tool you used and the date',
      'Agree an overall goal with Client A, with its desired outcome',
      'Plan the programme with Client A',
      'Draw up the contract with Client A',
    ])
  })

  it('the first session is asked for once, with the client it can be with', () => {
    const record = { ...nothing, clients: [{ id: 'a', alias: 'Client A', kind: 'individual' as const }] }
    const steps = evaluate(unit, record, { asOf }).nextSteps.filter(({ words }) => words.startsWith('Log '))
    expect(steps.map(({ words, at }) => [words, at])).toEqual([['Log a session with Client A', { kind: 'new', of: 'session', client: 'a' }]])
  })

  it('an empty record begins with the first client', () => {
    const evaluation = evaluate(unit, nothing, { asOf })
    expect(evaluation.nextSteps[0]).toEqual({ words: 'Add your first client', at: { kind: 'new', of: 'client' }, minutes: 2 })
    expect(new Set(evaluation.criteria.map((criterion) => criterion.state))).toEqual(new Set(['not started']))
    expect(evaluation.nextSteps).toHaveLength(1)
  })

  it('a session without a reflection is one step, though three criteria ask for it', () => {
    const evaluation = evaluated((record) => record.reflections.shift())
    expect(evaluation.missing).toBe(3)
    expect(evaluation.nextSteps).toEqual([
      { words: 'Reflect on your session of 23 March with Client A', at: { kind: 'new', of: 'reflection', session: 'session-A1' }, minutes: 4 },
    ])
  })

  it('parts that several criteria miss in one reflection are one step', () => {
    const evaluation = evaluated((record) => Object.assign(record.reflections[0] ?? {}, { listening: '', keyLearning: '' }))
    expect(evaluation.nextSteps.map((step) => step.words)).toEqual([
      'Add your listening and your key learning to your reflection on your session of 23 March with Client A',
    ])
  })

  it('signatures that let hours count come first', () => {
    const evaluation = evaluated((record) => {
      record.reflections.shift()
      record.contracts[1]?.signatures.pop()
    })
    expect(evaluation.nextSteps.map((step) => step.words)).toEqual([
      'Ask Tom, Client B’s line manager, to sign the contract',
      'Reflect on your session of 23 March with Client A',
    ])
  })

  it('names the year when it is another', () => {
    const evaluation = evaluate(unit, { ...examplePractice(), reflections: [] }, { asOf: '2027-01-10' })
    expect(evaluation.nextSteps.map((step) => step.words)).toContain('Reflect on your session of 23 March 2026 with Client A')
  })
})

describe('R104 R105: evidence', () => {
  it('one piece serves every criterion it names', () => {
    const evaluation = evaluated((record) => {
      record.evidence.push({ id: 'observed', kind: 'observation', title: 'Session observed', criteria: ['501-2.1', '501-3.4', 'other-unit-1.1'], parts: [] })
    })
    const serving = evaluation.criteria.filter((criterion) => criterion.serves.some((ref) => ref.kind === 'evidence' && ref.id === 'observed'))
    expect(serving.map((criterion) => criterion.id)).toEqual(['501-2.1', '501-3.4'])
  })
})
