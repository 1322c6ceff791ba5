import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { exampleForQualification } from './example-portfolio.ts'
import { getRequirement } from './example-unit.ts'
import type { Client, PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const all = readSpecifications(specificationsFolder())

function getUnit(reference: string): Unit {
  const unit = findUnit(all, reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

const coaching = getUnit('D/618/6482')
const mentoring = getUnit('H/618/6483')

/** Client A is coached, Client B mentored; each with needs, a goal, a contract, sessions, reflections and feedback. */
function bothWays(): PracticeRecord {
  return exampleForQualification([coaching, mentoring])
}

function clientOf(record: PracticeRecord, approach: Client['approach']): Client {
  const client = record.clients.find((one) => one.approach === approach)
  if (client === undefined) throw new Error(`Nobody for ${approach}`)
  return client
}

/** Leaves only the sessions with a client, and nothing else that was kept for them. */
function withSessionsAlone(approach: 'coaching' | 'mentoring'): PracticeRecord {
  const record = bothWays()
  const { id } = clientOf(record, approach)
  const own = new Set(record.sessions.filter(({ clients }) => clients.includes(id)).map((session) => session.id))
  const isOther = (row: { client?: string | undefined }) => row.client !== id
  return {
    ...record,
    needs: record.needs.filter(isOther),
    goals: record.goals.filter(isOther),
    contracts: record.contracts.filter(isOther),
    stakeholders: record.stakeholders.filter(isOther),
    feedback: record.feedback.filter(isOther),
    reflections: record.reflections.filter(({ session }) => !own.has(session)),
    supervision: [],
  }
}

function lacking(unit: Unit, record: PracticeRecord): string[] {
  const requirements = evaluate(unit, record, { asOf }).criteria.flatMap((criterion) => criterion.requirements)
  return requirements.filter(({ state }) => state === 'incomplete' || state === 'not started').map(({ id }) => id)
}

function found(record: PracticeRecord, requirement: string) {
  return getRequirement(evaluate(requirement.startsWith('athe-u3') ? coaching : mentoring, record, { asOf }), requirement)
}

describe('R088 R089 R098: a unit on coaching takes nothing from a mentee, and one on mentoring nothing from somebody coached', () => {
  it('both units are complete with one client each', () => {
    expect([...lacking(coaching, bothWays()), ...lacking(mentoring, bothWays())]).toEqual([])
  })

  it('sessions of coaching alone lack all that is kept for the mentee only', () => {
    const record = withSessionsAlone('coaching')
    expect(lacking(mentoring, record)).toEqual([])
    expect(lacking(coaching, record)).toEqual([
      'athe-u3-2.1-needs',
      'athe-u3-2.1-organisation',
      'athe-u3-2.2-agreement',
      'athe-u3-3.4-diary',
      'athe-u3-3.4-client',
      'athe-u3-3.4-tutor',
    ])
    expect(found(record, 'athe-u3-2.1-needs')).toMatchObject({
      state: 'incomplete',
      explanation: '0 of 1 coaching need counts. You need 1 more coaching need.',
      nextSteps: [{ words: 'Write down a need of the person you coach' }],
    })
  })

  it('and the other way round', () => {
    const record = withSessionsAlone('mentoring')
    expect(lacking(coaching, record)).toEqual(['athe-u3-3.4-tutor'])
    expect(lacking(mentoring, record)).toEqual([
      'athe-u4-2.1-needs',
      'athe-u4-2.1-organisation',
      'athe-u4-2.2-agreement-made',
      'athe-u4-3.3-diary',
      'athe-u4-3.3-feedback',
    ])
    expect(found(record, 'athe-u4-3.3-diary').explanation).toBe('0 of 1 reflection on mentoring counts. You need 1 more reflection on mentoring.')
  })
})

const kept = ['athe-u3-2.1-needs', 'athe-u3-2.1-organisation', 'athe-u3-2.2-agreement', 'athe-u3-3.4-diary', 'athe-u3-3.4-client']

describe('R107: nothing counts of a client', () => {
  it.each<[string, Partial<Client>]>([
    ['who is set aside', { setAside: true }],
    ['who has withdrawn their consent to assessment', { consentWithdrawn: { assessment: '2026-11-01' } }],
  ])('%s', (_title, change) => {
    const record = bothWays()
    Object.assign(clientOf(record, 'coaching'), change)
    expect(kept.map((id) => [id, found(record, id).state])).toEqual(kept.map((id) => [id, 'incomplete']))
    expect(found(record, 'athe-u3-2.1-organisation').explanation).toMatch(
      /^0 of 1 coaching goal counts\. .* The goal of Client A agreed on 2 March belongs to a client with whom nothing counts\.$/,
    )
  })

  it('of whom it is not said whether they are coached or mentored; why is told', () => {
    const record = bothWays()
    delete clientOf(record, 'coaching').approach
    expect(kept.map((id) => [id, found(record, id).state])).toEqual(kept.map((id) => [id, 'incomplete']))
    expect(found(record, 'athe-u3-2.2-agreement').explanation).toContain(
      'The contract with Client A belongs to a client of whom it is not said whether you coach or mentor them.',
    )
  })

  it('that is a group, where a unit asks for an individual; an agreement on mentoring may be with one', () => {
    const record = bothWays()
    for (const client of record.clients) Object.assign(client, { kind: 'group', members: 4 })
    for (const contract of record.contracts) contract.kind = 'group'
    expect(['athe-u3-2.1-needs', 'athe-u3-2.2-agreement', 'athe-u4-2.1-needs'].map((id) => found(record, id).state)).toEqual(Array(3).fill('incomplete'))
    expect(found(record, 'athe-u3-2.2-agreement').explanation).toBe(
      '0 of 1 coaching contract counts. You need 1 more coaching contract. The contract with Client A belongs to a group, not an individual.',
    )
    expect(found(record, 'athe-u4-2.2-agreement-made').state).toBe('complete')
  })
})

describe('R089: the agreement comes before the first session', () => {
  it('so it counts while only the other client has been seen', () => {
    const record = bothWays()
    const { id } = clientOf(record, 'coaching')
    record.sessions = record.sessions.filter(({ clients }) => !clients.includes(id))
    expect(found(record, 'athe-u3-2.2-agreement')).toMatchObject({ state: 'complete', explanation: '1 coaching contract counts.' })
  })

  it('but not one that ended before everybody had signed', () => {
    const record = bothWays()
    for (const contract of record.contracts) Object.assign(contract, { signatures: [], ended: { date: '2026-03-20' } })
    expect(found(record, 'athe-u3-2.2-agreement')).toMatchObject({
      state: 'incomplete',
      explanation: '0 of 1 coaching contract counts. You need 1 more coaching contract. The contract with Client A ended before everybody had signed it.',
      nextSteps: [{ words: 'Draw up an agreement with the person you coach' }],
    })
  })

  it('and a newer version that says less takes the place of the one before', () => {
    const record = bothWays()
    const old = record.contracts.find(({ client }) => client === clientOf(record, 'coaching').id)
    if (old === undefined) throw new Error('No contract')
    const { ending: _ending, ...terms } = old.terms
    record.contracts.push({ ...old, id: 'newer', version: 2, terms })
    expect(found(record, 'athe-u3-2.2-agreement')).toMatchObject({
      state: 'incomplete',
      explanation: expect.stringMatching(/The contract with Client A lacks how it ends\.$/) as string,
    })
  })
})

describe('what comes next is about those whom the unit is about', () => {
  function nextOf(record: PracticeRecord, requirement: string): (string | undefined)[] {
    return found(record, requirement).nextSteps.map(({ words }) => words)
  }

  it.each(['athe-u3-2.1-needs', 'athe-u3-2.2-agreement', 'athe-u3-3.3-records', 'athe-u3-3.4-diary', 'athe-u3-3.4-client'])(
    '%s: nobody is coached yet, so somebody comes first',
    (requirement) => {
      const record = bothWays()
      for (const client of record.clients) client.approach = 'mentoring'
      expect(nextOf(record, requirement)).toEqual(['Add a client whom you coach'])
    },
  )

  it('a three-way agreement is not asked for, nor told to be there, while nobody is coached', () => {
    const record = bothWays()
    for (const client of record.clients) client.approach = 'mentoring'
    expect(found(record, 'athe-u3-2.2-three-way')).toMatchObject({ state: 'not started', explanation: 'There is no three-way coaching contract yet.' })
  })

  it.each(['athe-u3-3.3-records', 'athe-u3-3.4-diary'])('%s: a session with the one who is coached, not with the mentee', (requirement) => {
    const record = bothWays()
    const { id } = clientOf(record, 'coaching')
    const own = new Set(record.sessions.filter(({ clients }) => clients.includes(id)).map((session) => session.id))
    record.sessions = record.sessions.filter((session) => !own.has(session.id))
    record.reflections = record.reflections.filter(({ session }) => !own.has(session))
    expect(nextOf(record, requirement)).toEqual(['Log a session with Client A'])
  })
})

describe('R098: whom feedback is about', () => {
  const said = { id: 'f', from: 'client' as const, date: '2026-06-01', stage: 'session' as const, channel: 'verbal' as const, ratings: [] }

  function withFeedback(more: { client?: string; session?: string }): PracticeRecord {
    return { ...bothWays(), supervision: [], feedback: [{ ...said, ...more }] }
  }

  it.each<[string, { client?: string; session?: string }, coaching: string, mentoring: string]>([
    ['the client it names', { client: 'client-B' }, 'incomplete', 'complete'],
    ['the clients of its session', { session: 'session-A1' }, 'complete', 'incomplete'],
    ['either, where it names neither', {}, 'complete', 'complete'],
  ])('%s', (_title, more, forCoaching, forMentoring) => {
    const record = withFeedback(more)
    expect([found(record, 'athe-u3-3.4-client').state, found(record, 'athe-u4-3.3-feedback').state]).toEqual([forCoaching, forMentoring])
  })

  it('a unit that does not tell them apart counts both', () => {
    const record = examplePractice()
    const unit = getUnit('H/617/2907')
    const before = evaluate(unit, record, { asOf }).missing
    for (const client of record.clients) client.approach = 'mentoring'
    expect(evaluate(unit, record, { asOf }).missing).toBe(before)
  })
})
