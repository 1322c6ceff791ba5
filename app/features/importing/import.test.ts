import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draws } from '../../../test/harness/draws.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { examplePractice } from '../../sufficiency/example-practice.ts'
import { readRecord } from '../../sufficiency/read-record.ts'
import { practiceRecord, type PracticeRecord } from '../../sufficiency/record.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { aRecord } from '../../../test/build.ts'
import { findContracts, contentHash } from '../contracts/index.ts'
import { getPracticeRecord } from '../practice/index.ts'
import { beginMembership } from '../centres/index.ts'
import { newId } from '../../kernel/ids.ts'
import { importPracticeRecord } from './actions.ts'
import type { Team } from './feedback-rows.ts'
import { recordAsKept } from './rules.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const actor = { kind: 'system' } as const

/** A learner without any practice yet. */
async function freshLearner(): Promise<string> {
  const id = newId()
  const now = t.clock.now
  await t.database
    .insertInto('person')
    .values({ id, name: 'Fresh Learner', email: `${id}@example.org`, created_at: now.toString(), updated_at: now.toString() })
    .execute()
  const { learnerId } = await inCentre(t.database, t.centreId, (tx) => beginMembership(tx, t.centreId, id, 'learner', { actor, now }))
  return learnerId ?? ''
}

async function keep(record: PracticeRecord, learnerId: string, more: { names?: Record<string, string>; team?: Team } = {}) {
  return inCentre(t.database, t.centreId, (tx) =>
    importPracticeRecord(tx, t.house.vault, { centreId: t.centreId, learnerId, actor, ...more }, record, t.clock.now),
  )
}

/** Imports a record for a learner of its own and reads it back, under the ids that it came with. */
async function andBack(record: PracticeRecord): Promise<PracticeRecord> {
  const learnerId = await freshLearner()
  const kept = await keep(record, learnerId)
  if (!kept.ok) throw new Error(kept.problem.kind)
  const text = JSON.stringify(await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, learnerId)))
  const names = new Map(Object.values(kept.value.ids).flatMap((ids) => [...ids].map(([before, now]) => [now, before] as const)))
  const back = text.replaceAll(/"[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}"/g, (id) => JSON.stringify(names.get(JSON.parse(id) as string)))
  return practiceRecord.parse(JSON.parse(back))
}

/** A record as it reads however its lists stand: rows by id, parties by contract, what is empty left out. */
function plain(record: PracticeRecord): unknown {
  const { learner: _learner, asOf: _asOf, holdings: _held, ...kept } = recordAsKept(record, '2026-11-21')
  const [contracts, agreements] = [kept.contracts, kept.agreements].map((rows) =>
    rows.map((row) => ({
      ...row,
      parties: row.parties.map((party) => ({ ...party, id: qualified(row.id, party.id), alias: party.role === 'learner' ? 'You' : party.alias })),
      signatures: row.signatures.map((signature) => ({ ...signature, party: qualified(row.id, signature.party) })),
    })),
  )
  const sessionPlans = kept.sessionPlans.map(({ session: _session, ...plan }) => plan)
  const supervision = kept.supervision.map((one) => ({ ...one, logReviewed: one.logReviewed ?? false }))
  return sorted(JSON.parse(JSON.stringify({ ...kept, contracts, agreements, sessionPlans, supervision })))
}

function qualified(contract: string, party: string): string {
  return party.startsWith(`${contract}/`) ? party : `${contract}/${party}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== '' && held !== false)
      .map(([name, held]) => [name, sorted(held)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

describe('R089: a contract that was ended', () => {
  it('comes back with its last day and why', async () => {
    const record = examplePractice()
    Object.assign(record.contracts[0] ?? {}, { ended: { date: '2026-11-20', reason: 'A new post' } })
    const back = await andBack(record)
    expect(back.contracts.map(({ ended }) => ended).filter((ended) => ended !== undefined)).toEqual([{ date: '2026-11-20', reason: 'A new post' }])
    expect(plain(back)).toEqual(plain(record))
  })
})

describe('R101: an agreement for an organisation', () => {
  const agreement = {
    id: 'g',
    organisation: 'o',
    version: 1,
    agreedOn: '2026-03-02',
    ended: { date: '2026-10-01', reason: 'The programme was over' },
    terms: { roles: 'The coach coaches', finance: 'Free of charge' },
    parties: [
      { id: 'learner', role: 'learner' as const, alias: 'You' },
      { id: 'sponsor', role: 'stakeholder' as const, alias: 'The sponsor' },
    ],
    signatures: [{ party: 'sponsor', date: '2026-03-04' }],
  }

  it('comes back as it went in, whoever signs for it being a stakeholder of the first client there', async () => {
    const record = aRecord({
      clients: [{}, {}],
      organisations: [{ id: 'o', alias: 'Organisation A', clients: ['client-B', 'client-A'] }],
      agreements: [agreement],
    })
    const back = await andBack(record)
    expect(back.stakeholders).toMatchObject([{ client: 'client-B', alias: 'The sponsor', relation: 'other' }])
    expect(plain(back)).toEqual(plain(record))
  })

  it('is refused where nobody can sign for it', async () => {
    const kept = await keep(aRecord({ clients: [], organisations: [{ id: 'o', alias: 'Organisation A' }], agreements: [agreement] }), await freshLearner())
    expect(kept).toEqual({ ok: false, problem: { kind: 'nobody to sign', alias: 'Organisation A' } })
  })
})

describe('importing a practice record', () => {
  const examples = readdirSync('examples/records').filter((name) => !name.startsWith('broken'))

  it.each(examples)('%s comes back as it went in', async (name) => {
    const read = readRecord(readFileSync(`examples/records/${name}`, 'utf8'))
    if (!read.ok) throw new Error(name)
    expect(plain(await andBack(read.record))).toEqual(plain(read.record))
  })

  it('keeps any text, order and number as it was given', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    const shapes = fc.record({
      summary: words,
      overall: words,
      alias: words,
      questions: fc.array(words, { maxLength: 3 }),
      minutes: fc.nat(600),
      effectiveness: words,
      term: words,
      part: words,
    })
    await fc.assert(
      fc.asyncProperty(shapes, async ({ summary, overall, alias, questions, minutes, effectiveness, term, part }) => {
        const record = aRecord({
          clients: [
            {
              alias,
              sessions: [{ summary, questions, minutes, reflection: { overall }, feedback: { effectiveness } }],
              contract: { terms: { commitment: term } },
            },
          ],
          evidence: [
            {
              id: 'e',
              kind: 'work product',
              title: part,
              parts: [
                { part, text: term },
                { part: 'account', text: summary },
              ],
            },
          ],
        })
        expect(plain(await andBack(record))).toEqual(plain(record))
      }),
      draws(12),
    )
  })

  it('R069: keeps who is under 18 or vulnerable, and the day of the DBS check', async () => {
    const kept = await andBack(aRecord({ clients: [{ underEighteen: true, checkedOn: '2026-03-01' }, { vulnerable: true }, {}] }))
    expect(kept.clients.map(({ underEighteen, vulnerable, checkedOn }) => [underEighteen, vulnerable, checkedOn])).toEqual([
      [true, undefined, '2026-03-01'],
      [undefined, true, undefined],
      [undefined, undefined, undefined],
    ])
  })

  it('writes one event with how much there was, and never a word of it', async () => {
    const learnerId = await freshLearner()
    await keep(examplePractice({ clients: 2, sessionsEach: 3 }), learnerId)
    const [event, ...others] = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('audit_event').select(['kind', 'data']).where('stream', '=', learnerId).execute(),
    )
    expect(others).toEqual([])
    expect(event?.kind).toBe('PracticeImported')
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ clients: 2, sessions: 6, reflections: 6, supervision: 1 })
  })

  it('R055: keeps signatures under the hash that is signed today, the name sealed', async () => {
    const learnerId = await freshLearner()
    const imported = await keep(examplePractice({ clients: 1 }), learnerId, { names: { 'client-A': 'Aurelia Quillfeather' } })
    const client = imported.ok ? (imported.value.ids.clients.get('client-A') ?? '') : ''
    const [contract] = await inCentre(t.database, t.centreId, (tx) => findContracts(tx, t.centreId, learnerId, client))
    if (contract === undefined) throw new Error('No contract was kept')
    expect(contract.parties.flatMap((party) => party.answers.map(({ contentHash: hash }) => hash))).toEqual(
      Array.from({ length: 3 }, () => contentHash(contract)),
    )
    expect(contract.parties.map((party) => party.answers[0]?.sealed !== undefined)).toEqual([false, true, false])
  })

  it('R061: keeps a confirmation by the supervisor at the centre', async () => {
    const learnerId = await freshLearner()
    const record = aRecord({
      clients: [],
      supervision: [
        {
          id: 'v',
          date: '2026-10-01',
          minutes: 60,
          kind: 'individual',
          supervisor: 'Supervisor at the centre',
          feedback: 'Slower.',
          confirmedOn: '2026-10-02',
        },
      ],
    })
    await keep(record, learnerId, { team: { supervisorId: t.people.supervisor.id } })
    const back = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, learnerId))
    expect(back.supervision).toMatchObject([{ supervisor: 'Supervisor at the centre', confirmedOn: '2026-10-02' }])
  })

  it('refuses what a practice has once, and keeps nothing of it', async () => {
    const learnerId = await freshLearner()
    const whole = examplePractice({ clients: 1 })
    const [reflection] = whole.reflections
    if (reflection === undefined) throw new Error('The example has reflections')
    const twice = await keep({ ...whole, reflections: [...whole.reflections, { ...reflection, id: 'another' }] }, learnerId)
    expect(twice).toEqual({ ok: false, problem: { kind: 'two reflections', session: reflection.session } })
    expect((await keep(whole, learnerId)).ok).toBe(true)
    expect(await keep(whole, learnerId)).toEqual({ ok: false, problem: { kind: 'alias twice', alias: 'Client A' } })
  })
})
