import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement, unit501 } from './example-unit.ts'
import type { Client, Contract, PracticeRecord, Session } from './record.ts'

const unit = unit501()
const asOf = '2026-11-21'

function evaluated(change: (record: PracticeRecord) => void): Evaluation {
  const record = examplePractice()
  change(record)
  return evaluate(unit, record, { asOf })
}

function session(record: PracticeRecord, id: string): Session {
  const found = record.sessions.find((row) => row.id === id)
  if (found === undefined) throw new Error(`No session ${id}`)
  return found
}

function contract(record: PracticeRecord, at: number): Contract {
  const found = record.contracts[at]
  if (found === undefined) throw new Error(`No contract ${at}`)
  return found
}

function firstClient(record: PracticeRecord): Client {
  const [client] = record.clients
  if (client === undefined) throw new Error('No client')
  return client
}

function reasonsOf(evaluation: Evaluation, id: string): string[] {
  return evaluation.sessions.find((row) => row.id === id)?.reasons.map((reason) => reason.words) ?? []
}

type Case = {
  title: string
  change: (record: PracticeRecord) => void
  counted: number
  waiting?: number
  says: string
  because?: { session: string; words: string[] }
  next?: string
}

const cases: Case[] = [
  { title: '18 hours are enough', change: () => {}, counted: 1080, says: '18 of 18 hours count.' },
  {
    title: '17 h 59 min are not, and are not rounded up',
    change: (record) => Object.assign(session(record, 'session-A1'), { minutes: 89 }),
    counted: 1079,
    says: '17.9 of 18 hours count. You need 1 more minute.',
    next: 'Log your next sessions: you need 1 more minute',
  },
  {
    title: 'a session without a duration counts for nothing',
    change: (record) => Object.assign(session(record, 'session-A1'), { minutes: 0 }),
    counted: 990,
    says: '16.5 of 18 hours count. You need 1.5 more hours.',
    because: { session: 'session-A1', words: ['It does not say how long it lasted.'] },
    next: 'Say how long your session of 23 March with Client A lasted',
  },
  {
    title: 'a nine-hour session is taken for a slip',
    change: (record) => Object.assign(session(record, 'session-A1'), { minutes: 540 }),
    counted: 990,
    says: '16.5 of 18 hours count; 9 hours are in a session longer than 8 hours. You need 1.5 more hours.',
    because: { session: 'session-A1', words: ['It lasted 9 hours; one session can count for up to 8 hours.'] },
    next: 'Check how long your session of 23 March with Client A lasted: 9 hours is more than one session can have',
  },
  {
    title: 'a session of exactly eight hours counts',
    change: (record) => Object.assign(session(record, 'session-A1'), { minutes: 480 }),
    counted: 990 + 480,
    says: '24.5 of 18 hours count.',
  },
  {
    title: 'a session still to come does not count yet',
    change: (record) => Object.assign(session(record, 'session-A1'), { date: '2026-12-24' }),
    counted: 990,
    says: '16.5 of 18 hours count; 1.5 hours are still to come. You need 1.5 more hours.',
    because: { session: 'session-A1', words: ['It is on 24 December, which is still to come.'] },
  },
  {
    title: 'a session of the very day counts',
    change: (record) => Object.assign(session(record, 'session-A1'), { date: asOf }),
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'an informal session does not count',
    change: (record) => Object.assign(session(record, 'session-A1'), { formal: false }),
    counted: 990,
    says: '16.5 of 18 hours count; 1.5 hours were not formal. You need 1.5 more hours.',
  },
  {
    title: 'a session with nobody does not count',
    change: (record) => Object.assign(session(record, 'session-A1'), { clients: [] }),
    counted: 990,
    says: '16.5 of 18 hours count; 1.5 hours have no client. You need 1.5 more hours.',
    next: 'Say who your session of 23 March was with',
  },
  {
    title: 'a session before the contract does not count',
    change: (record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-09' }),
    counted: 990,
    says: '16.5 of 18 hours count; 1.5 hours were before Client B’s contract. You need 1.5 more hours.',
    because: { session: 'session-B1', words: ['It was before Client B’s contract of 10 March.'] },
  },
  {
    title: 'a session on the day of the contract counts, though the signature came later',
    change: (record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-10' }),
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'hours wait for a stakeholder who has not signed, by name',
    change: (record) => contract(record, 1).signatures.pop(),
    counted: 540,
    waiting: 540,
    says: '9 of 18 hours count; 9 hours wait for Tom (line manager) to sign Client B’s contract. You need 9 more hours.',
    because: { session: 'session-B1', words: ['It waits for Tom (line manager) to sign Client B’s contract.'] },
    next: 'Ask Tom, Client B’s line manager, to sign the contract',
  },
  {
    title: 'a signature dated in the future is not there yet',
    change: (record) => Object.assign(contract(record, 1).signatures[2] ?? {}, { date: '2026-12-01' }),
    counted: 540,
    waiting: 540,
    says: '9 of 18 hours count; 9 hours wait for Tom (line manager) to sign Client B’s contract. You need 9 more hours.',
  },
  {
    title: 'hours with a client without a contract do not count',
    change: (record) => record.contracts.pop(),
    counted: 540,
    says: '9 of 18 hours count; 9 hours have no agreed contract with Client B. You need 9 more hours.',
    next: 'Draw up the contract with Client B',
  },
  {
    title: 'R089: after a contract was ended nothing counts under it; up to its last day everything does',
    change: (record) => Object.assign(contract(record, 1), { ended: { date: contract(record, 1).agreedOn, reason: 'A new post' } }),
    counted: 540,
    says: '9 of 18 hours count; 9 hours were after Client B’s contract ended. You need 9 more hours.',
    next: 'Draw up the contract with Client B',
  },
  {
    title: 'R089: a contract ended after the last session takes nothing away',
    change: (record) => Object.assign(contract(record, 1), { ended: { date: '2026-11-20' } }),
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'R089: one agreed anew carries on from its day',
    change: (record) => {
      const old = contract(record, 1)
      Object.assign(old, { ended: { date: old.agreedOn } })
      const { date = '' } = record.sessions.find(({ clients }) => clients.includes(old.client)) ?? {}
      record.contracts.push({ ...old, id: 'contract-B-2', version: 2, supersedes: old.id, agreedOn: date, ended: undefined })
    },
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'R089: a contract ended before everyone had signed never held',
    change: (record) => {
      contract(record, 1).signatures.pop()
      Object.assign(contract(record, 1), { ended: { date: '2026-11-20' } })
    },
    counted: 540,
    says: '9 of 18 hours count; 9 hours have no agreed contract with Client B. You need 9 more hours.',
    next: 'Draw up the contract with Client B',
  },
  {
    title: 'hours agreed under the first version still count while the second waits',
    change: (record) => {
      const old = contract(record, 1)
      record.contracts.push({ ...old, id: 'contract-B-2', version: 2, supersedes: old.id, agreedOn: '2026-05-01', signatures: [] })
    },
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'two sessions that overlap count once, and both say so',
    change: (record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-23', start: '09:30' }),
    counted: 1020,
    says: '17 of 18 hours count; 1 hour overlaps another session. You need 1 more hour.',
    because: { session: 'session-A1', words: ['It overlaps your session of 23 March at 09:30 with Client B; the time they share counts once.'] },
    next: 'Check the time of your session of 23 March at 09:30 with Client B: it overlaps another session',
  },
  {
    title: 'two sessions back to back do not overlap',
    change: (record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-23', start: '10:30' }),
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'sessions in two time zones are compared by the real moment',
    change: (record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-23', start: '10:00', zone: 'Europe/Paris' }),
    counted: 990,
    says: '16.5 of 18 hours count; 1.5 hours overlap another session. You need 1.5 more hours.',
  },
  {
    title: 'a session across the end of summer time lasts as long as it says',
    change: (record) => Object.assign(session(record, 'session-A1'), { date: '2026-10-25', start: '00:30', minutes: 180 }),
    counted: 990 + 180,
    says: '19.5 of 18 hours count.',
  },
  {
    title: 'after a session across the end of summer time, 02:30 is free again',
    change: (record) => {
      Object.assign(session(record, 'session-A1'), { date: '2026-10-25', start: '00:30', minutes: 180 })
      Object.assign(session(record, 'session-B1'), { date: '2026-10-25', start: '02:30', minutes: 90 })
    },
    counted: 900 + 270,
    says: '19.5 of 18 hours count.',
  },
  {
    title: 'a group session counts once, for every client in it',
    change: (record) => Object.assign(session(record, 'session-A1'), { clients: ['client-A', 'client-B'] }),
    counted: 1080,
    says: '18 of 18 hours count.',
  },
  {
    title: 'a client set aside counts for nothing',
    change: (record) => Object.assign(firstClient(record), { setAside: true }),
    counted: 540,
    says: '9 of 18 hours count; 9 hours were with clients set aside. You need 9 more hours.',
  },
  {
    title: 'R107: a client who withdrew consent to assessment counts for nothing',
    change: (record) => Object.assign(firstClient(record), { consentWithdrawn: { assessment: '2026-04-01' } }),
    counted: 540,
    says: '9 of 18 hours count; 9 hours are without Client A’s consent. You need 9 more hours.',
    because: { session: 'session-A1', words: ['Client A withdrew their consent to assessment on 1 April.'] },
  },
  {
    title: 'R107: what was noted after a client withdrew consent to records does not count',
    change: (record) => Object.assign(firstClient(record), { consentWithdrawn: { records: '2026-03-23' } }),
    counted: 630,
    says: '10.5 of 18 hours count; 7.5 hours are without Client A’s consent. You need 7.5 more hours.',
  },
]

describe('R048 R057: what counts as an hour', () => {
  it.each(cases)('$title', ({ change, counted, waiting = 0, says, because, next }) => {
    const evaluation = evaluated(change)
    const hours = getRequirement(evaluation, '501-2.1-hours')
    expect(evaluation.hours).toMatchObject({ counted, waiting, needed: 1080 })
    expect(hours.explanation).toBe(says)
    expect(hours.state).toBe(counted >= 1080 ? 'complete' : 'incomplete')
    if (because !== undefined) expect(reasonsOf(evaluation, because.session)).toEqual(because.words)
    if (next !== undefined) expect(hours.nextSteps.map((step) => step.words)).toContain(next)
  })

  it('flags both of two overlapping sessions', () => {
    const evaluation = evaluated((record) => Object.assign(session(record, 'session-B1'), { date: '2026-03-23', start: '09:30' }))
    const flagged = evaluation.sessions.filter((row) => row.reasons.some((reason) => reason.kind === 'overlap'))
    expect(flagged.map((row) => row.id)).toEqual(['session-A1', 'session-B1'])
  })

  it('a group session is in the hours of each of its clients', () => {
    const { clients } = evaluated((record) => Object.assign(session(record, 'session-A1'), { clients: ['client-A', 'client-B'] }))
    expect(clients.map((client) => client.minutes.counted)).toEqual([540, 630])
  })

  it('a group as client gives hours and is no individual', () => {
    const evaluation = evaluated((record) => Object.assign(firstClient(record), { kind: 'group', members: 6 }))
    expect(evaluation.hours.counted).toBe(1080)
    expect(evaluation.individuals.counted).toBe(1)
    expect(getRequirement(evaluation, '501-2.1-individuals').explanation).toContain('You need 1 more individual.')
  })

  it('waiting time that counting sessions already cover would add nothing', () => {
    const evaluation = evaluated((record) => {
      contract(record, 1).signatures.pop()
      Object.assign(session(record, 'session-B1'), { date: '2026-03-23', start: '08:30', minutes: 150 })
    })
    expect(evaluation.hours).toMatchObject({ counted: 540, waiting: 540 + 60 - 90 })
  })
})
