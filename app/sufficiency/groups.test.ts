import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { examplePractice } from './example-practice.ts'
import { unit501 } from './example-unit.ts'
import type { Contract } from './record.ts'

type Parties = Contract['parties']

const learner = { id: 'learner', role: 'learner', alias: 'Coach' } as const
const members: Parties = [1, 2].map((place) => ({ id: `member-${place}`, role: 'member', alias: `Member ${place} of Client A` }))
const sponsor: Parties = [{ id: 'manager', role: 'stakeholder', stakeholder: 'manager-A', alias: 'The sponsor' }]

/** The example with its first client as a group whose contract has these parties, signed by those named. */
function withGroup(parties: Parties, signed: readonly string[]): Evaluation {
  const record = examplePractice()
  const [client] = record.clients
  const contract = record.contracts.find((one) => one.client === client?.id)
  if (client === undefined || contract === undefined) throw new Error('The example has a first client with a contract')
  client.kind = 'group'
  contract.kind = 'group'
  contract.parties = parties
  contract.signatures = signed.map((party) => ({ party, date: contract.agreedOn ?? '' }))
  return evaluate(unit501(), record, { asOf: '2026-11-21' })
}

function ofGroup(evaluation: Evaluation) {
  const found = evaluation.clients.find((one) => one.minutes.counted + one.minutes.waiting > 0 && one.alias === 'Client A')
  if (found === undefined) throw new Error('No hours with the group')
  return found
}

describe('R055: hours with a group', () => {
  it('count once every member has signed; the group itself signs nothing', () => {
    const group = ofGroup(withGroup([learner, ...members], ['learner', 'member-1', 'member-2']))
    expect(group.minutes.waiting).toBe(0)
    expect(group.minutes.counted).toBeGreaterThan(0)
  })

  it.each([
    ['one member', [learner, ...members], ['learner', 'member-1'], ['Member 2 of Client A']],
    ['members and the sponsor', [learner, ...members, ...sponsor], ['learner', 'member-1'], ['Member 2 of Client A', 'Dana']],
    ['members that nobody has named', [learner], ['learner'], ['members to be named']],
  ] as const)('wait for %s', (_who, parties, signed, waitingFor) => {
    const group = ofGroup(withGroup([...parties], signed))
    expect(group.minutes.counted).toBe(0)
    expect(group.minutes.waiting).toBeGreaterThan(0)
    expect(group.waitingFor.map((one) => one.replace(/ \(.*/, ''))).toEqual(waitingFor)
  })
})
