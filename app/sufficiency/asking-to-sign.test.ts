import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { unit501 } from './example-unit.ts'
import { practiceRecord, type Contract } from './record.ts'

const asOf = '2026-11-21'
type Party = Contract['parties'][number]

/** A contract that the learner has signed and nobody else has. */
function stepsWhen(client: Partial<Party>, manager: Partial<Party>) {
  const record = practiceRecord.parse({
    format: 'coachfolio/practice-record',
    version: 1,
    clients: [{ id: 'b', alias: 'Client B', kind: 'individual' }],
    stakeholders: [{ id: 'd', client: 'b', alias: 'Dana', relation: 'line manager' }],
    contracts: [
      {
        id: 'k',
        client: 'b',
        kind: 'three-way',
        agreedOn: '2026-11-02',
        parties: [
          { id: 'l', role: 'learner', alias: 'You' },
          { id: 'c', role: 'client', alias: 'Client B', ...client },
          { id: 'm', role: 'stakeholder', stakeholder: 'd', alias: 'Dana', ...manager },
        ],
        signatures: [{ party: 'l', date: '2026-11-02' }],
      },
    ],
    sessions: [{ id: 's', clients: ['b'], date: '2026-11-09', start: '10:00', minutes: 60, formal: true }],
  })
  const evaluation = evaluate(unit501(), record, { asOf })
  return {
    steps: evaluation.nextSteps.map(({ words }) => words).filter((words) => words.includes('contract')),
    stage: evaluation.clients[0]?.cycle.find(({ step }) => step === 'contract')?.words,
  }
}

describe('R055: what to do about a signature that is missing depends on what was said', () => {
  it.each<[when: string, client: Partial<Party>, words: string, waits: string]>([
    ['nobody was asked', {}, 'Ask Client B to sign the contract', 'Waiting for Client B and Dana (line manager)'],
    [
      'they were asked',
      { askedOn: '2026-11-15' },
      'Remind Client B to sign the contract, asked on 15 November',
      'Waiting for Client B and Dana (line manager)',
    ],
    [
      'they declined',
      { askedOn: '2026-11-15', said: 'declined' },
      'Speak with Client B, who declined to sign the contract',
      'Waiting for Client B (declined) and Dana (line manager)',
    ],
    [
      'they want a change',
      { askedOn: '2026-11-15', said: 'change requested' },
      'See what Client B wants changed in the contract',
      'Waiting for Client B (asks for a change) and Dana (line manager)',
    ],
  ])('when %s', (_, client, words, waits) => {
    const { steps, stage } = stepsWhen(client, {})
    expect(steps.filter((step) => /Client B(,| to| wants)/.test(step))).toEqual([words])
    expect(stage).toBe(waits)
  })

  it.each<[manager: Partial<Party>, words: string]>([
    [{ askedOn: '2026-11-15' }, 'Remind Dana, Client B’s line manager, to sign the contract, asked on 15 November'],
    [{ askedOn: '2026-11-15', said: 'declined' }, 'Speak with Dana, Client B’s line manager, who declined to sign the contract'],
    [{ askedOn: '2026-11-15', said: 'change requested' }, 'See what Dana, Client B’s line manager, wants changed in the contract'],
  ])('a third party is named with what they are: %j', (manager, words) => {
    expect(stepsWhen({}, manager).steps).toContain(words)
  })
})
