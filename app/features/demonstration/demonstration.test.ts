import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { findCentreIds, inCentre } from '../../platform/database/centre.ts'
import { findMail } from '../../platform/mail/mail.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { demonstrationPeople } from '../account/index.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import { listBuiltIn } from '../catalogue/index.ts'
import { findKeptPeople } from '../clients/index.ts'
import { findOpenWords } from '../confidentiality/index.ts'
import { checkCopy, encloseCopy } from '../contracts/index.ts'
import { findEnrolments, getPracticeRecord, getReckoning, getRecordSeq, type Reckoning } from '../practice/index.ts'
import { findSubmissions } from '../submissions/index.ts'
import { cast, type CastKey } from './cast.ts'
import { prepareDemonstration } from './index.ts'
import { settle } from './settle.ts'

const today = '2026-11-21'
let t: TestHouse
let statements = 0
const learners = new Map<string, { centreId: string; learnerId: string }>()

beforeAll(async () => {
  t = await testHouse({ now: `${today}T10:00:00Z`, demonstration: true })
  const there = new Set(await findCentreIds(t.database))
  await settle({ ...t.house, database: t.database.withPlugin(countingStatements) })
  for (const centreId of (await findCentreIds(t.database)).filter((id) => !there.has(id))) {
    const rows = await inCentre(t.database, centreId, (tx) =>
      tx.selectFrom('learner').innerJoin('person', 'person.id', 'learner.person_id').select(['learner.id', 'person.email']).execute(),
    )
    for (const { id, email } of rows) learners.set(cast.find((one) => one.email === email)?.key ?? email, { centreId, learnerId: id })
  }
})
afterAll(() => t.close())

const countingStatements: KyselyPlugin = {
  transformQuery({ node }) {
    statements += 1
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}

function learner(key: CastKey) {
  const found = learners.get(key)
  if (found === undefined) throw new Error(`${key} learns nowhere`)
  return found
}

async function reckon(key: CastKey): Promise<Reckoning> {
  const { centreId, learnerId } = learner(key)
  return inCentre(t.database, centreId, async (tx) => {
    const [enrolment] = await findEnrolments(tx, centreId, learnerId)
    if (enrolment === undefined) throw new Error(`${key} is registered on nothing`)
    return getReckoning(tx, centreId, enrolment, await getRecordSeq(tx, centreId, learnerId), today)
  })
}

async function standings(key: CastKey): Promise<string[]> {
  const { centreId, learnerId } = learner(key)
  return inCentre(t.database, centreId, async (tx) => {
    const [enrolment] = await findEnrolments(tx, centreId, learnerId)
    return (await findSubmissions(tx, centreId, enrolment?.id ?? '')).map(({ standing }) => standing)
  })
}

function hours({ evaluation }: Reckoning): unknown {
  const { counted, waiting } = evaluation.hours
  return { counted: counted / 60, waiting: waiting / 60 }
}

describe('the demonstration', () => {
  // What the first start waits for, in a measure that is the same on every machine: it was 1,479 when this was written.
  it('is told in fewer than 1,750 statements', () => {
    expect(statements).toBeGreaterThan(1000)
    expect(statements).toBeLessThan(1750)
  })

  it('R028: three practise together; the notes of their second round are still to be written', async () => {
    const { centreId } = learner('amara')
    const rounds = await inCentre(t.database, centreId, (tx) =>
      tx.selectFrom('triad_session').select(['round', 'observer_id', 'notes']).orderBy('round').execute(),
    )
    expect(rounds.map(({ round, observer_id, notes }) => [round, observer_id, notes === ''])).toEqual([
      [1, learner('carys').learnerId, false],
      [2, learner('amara').learnerId, true],
    ])
  })

  it('Amara is half-way, with typical mistakes', async () => {
    const amara = await reckon('amara')
    expect(hours(amara)).toEqual({ counted: 13.5, waiting: 2.5 })
    const open = amara.evaluation.criteria.flatMap(({ requirements }) => requirements).filter(({ state }) => state === 'incomplete' || state === 'not started')
    expect(open.map(({ id }) => id)).toEqual([
      '501-1.1-whole-cycle',
      '501-1.2-needs-first',
      '501-1.3-signatures',
      '501-2.1-hours',
      '501-2.4-reflection',
      '501-3.1-key-learning',
      '501-3.3-feedback',
      '501-3.3-supervision',
      '501-3.4-communication',
    ])
    expect(JSON.stringify(open)).toContain('overlap')
  })

  it('Ben has one client, two needs and a draft contract', async () => {
    const { record } = await reckon('ben')
    expect([record.clients.length, record.needs.length, record.contracts.length, record.sessions.length]).toEqual([1, 2, 1, 0])
  })

  it('Carys lacks nothing', async () => {
    const carys = await reckon('carys')
    const open = carys.evaluation.criteria.flatMap(({ requirements }) => requirements).filter(({ state }) => state === 'incomplete' || state === 'not started')
    expect(open.map(({ explanation }) => explanation)).toEqual([])
    expect(carys.evaluation.missing).toBe(0)
    expect(hours(carys)).toEqual({ counted: 19.5, waiting: 0 })
    expect(carys.record.sessions.some(({ clients }) => clients.length > 1)).toBe(true)
    expect(carys.record.supervision).toMatchObject([{ minutes: 75, confirmedOn: expect.any(String) }])
  })

  it('Dev is referred and has two things left, one of them begun', async () => {
    expect(await standings('dev')).toEqual(['referred'])
    const open = (await reckon('dev')).evaluation.criteria.flatMap(({ requirements }) => requirements).filter(({ state }) => state === 'incomplete')
    expect(open.map(({ id }) => id)).toEqual(['501-3.3-feedback'])
  })

  it('Elin passed at the second submission', async () => {
    expect(await standings('elin')).toEqual(['passed', 'referred'])
    expect((await reckon('elin')).evaluation.missing).toBe(0)
  })

  it.each(cast.filter(({ roles }) => (roles as readonly string[]).includes('learner')).map(({ key }) => key))(
    'R107: %s names no client anywhere, and nothing is dated in the future',
    async (key) => {
      const { centreId, learnerId } = learner(key)
      const { record, names, open } = await inCentre(t.database, centreId, async (tx) => ({
        record: await getPracticeRecord(tx, centreId, learnerId),
        names: await findKeptPeople(tx, t.house.vault, centreId, learnerId),
        open: await findOpenWords(tx, t.house.vault, { centreId, learnerId, personId: null, now: t.clock.now }),
      }))
      expect(names.length).toBeGreaterThan(0)
      expect(open.map(({ kind, found }) => `${kind}: ${found}`)).toEqual([])
      const happened = [
        ...record.sessions,
        ...record.reflections,
        ...record.feedback,
        ...record.supervision,
        ...record.evidence,
        ...record.needs,
        ...record.goals,
      ].map(({ date }) => date ?? '')
      expect(happened.filter((date) => date > today)).toEqual([])
      const actions = record.sessions.flatMap((session) => session.actions.map(({ doneOn }) => doneOn ?? ''))
      expect(actions.filter((date) => date > today)).toEqual([])
    },
  )

  it('tells no session twice', async () => {
    const records = await Promise.all((['amara', 'carys', 'dev', 'elin'] as const).map(async (key) => (await reckon(key)).record))
    const summaries = records.flatMap(({ sessions }) => sessions.map(({ summary }) => summary))
    expect(summaries.length).toBeGreaterThanOrEqual(40)
    expect(new Set(summaries).size).toBe(summaries.length)
    const sentences = records.flatMap(({ reflections }) => reflections.flatMap(({ overall, keyLearning }) => [overall, keyLearning]))
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('R055: Elin has a contract that all three signed at one table, with a sealed copy for each', async () => {
    const { centreId, learnerId } = learner('elin')
    const signed = await inCentre(t.database, centreId, (tx) =>
      tx
        .selectFrom('contract_answer')
        .innerJoin('contract_party', 'contract_party.id', 'contract_answer.party_id')
        .innerJoin('contract', 'contract.id', 'contract_party.contract_id')
        .select(['contract_party.contract_id as contractId', 'contract_party.id as partyId'])
        .where('contract_answer.centre_id', '=', centreId)
        .where('contract_answer.way', '=', 'in person')
        .where('contract.kind', '=', 'three-way')
        .orderBy('contract_party.id')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    const ids = { centreId, learnerId, ...signed }
    const copy = await encloseCopy(t.house)({ kind: 'contract copy', ids }, t.clock.now)
    const verdict = await checkCopy(t.house, copy?.bytes ?? Buffer.alloc(0))
    expect(verdict).toMatchObject({ kind: 'unaltered', contract: { kind: 'three-way' } })
    expect('contract' in verdict && verdict.contract.parties.map(({ kept }) => kept)).toEqual(['whole', 'whole', 'whole'])
  })

  it.each([
    ['private_note', 2],
    ['safeguarding_note', 1],
    ['safeguarding_reader', 1],
    ['coach_training', 2],
    ['framework', 1],
    ['evidence_document', 1],
    ['learning_hour', 9],
    ['offered_time', 6],
    ['booking', 4],
    ['organisation', 1],
    ['colleague', 3],
    ['round_answer', 5],
  ] as const)('shows what there is beside a unit: %s, %i', async (table, rows) => {
    const { centreId } = learner('amara')
    const found = await inCentre(t.database, centreId, (tx) => tx.selectFrom(table).select('centre_id').where('centre_id', '=', centreId).execute())
    expect(found).toHaveLength(rows)
  })

  it('shows sessions that were paid for and sessions that were not, and a client who took consent back', async () => {
    const { centreId } = learner('carys')
    const { paid, withdrawn } = await inCentre(t.database, centreId, async (tx) => ({
      paid: await tx.selectFrom('session').select('paid').distinct().where('centre_id', '=', centreId).orderBy('paid').execute(),
      withdrawn: await tx.selectFrom('consent').select('purpose').where('centre_id', '=', centreId).where('act', '=', 'withdrawn').execute(),
    }))
    expect(paid.map((one) => one.paid)).toEqual(['paid', 'pro bono', null])
    expect(withdrawn).toEqual([{ purpose: 'body log' }])
  })

  it('has letters in the outbox whose links still wait for an answer, and those by which a contract can be ended', async () => {
    const { centreId } = learner('amara')
    const letters = await inCentre(t.database, centreId, (tx) => findMail(tx, t.house.vault, centreId, 100))
    const paths = letters.flatMap(({ text, to }) => [...text.matchAll(/\/l\/[\w-]+/g)].map(([path]) => ({ path, to })))
    const answers = await Promise.all(paths.map(async ({ path, to }) => `${(await t.as(undefined).get(path)).status} ${to.split('@')[0]}`))
    const open = answers.filter((answer) => answer.startsWith('200')).toSorted()
    const waiting = ['lachlan', 'perpetua.lindqvist', 'perpetua.lindqvist', 'rukhsana.mirza', 'thaddeus.brakspear', 'tomos.oshea', 'zsofia.halmagyi']
    expect(open).toEqual(waiting.map((name) => `200 ${name}`))
    expect(answers.filter((answer) => answer.startsWith('410')).map((answer) => answer.slice(4))).toEqual(
      expect.arrayContaining(['morwenna', 'saoirse.dunphy-vale', 'gareth.pugh']),
    )
    expect(answers).toHaveLength(open.length + 8)
  })

  it('R055, R101: Elin coaches a group whose third member has still to sign, in an organisation whose agreement counts', async () => {
    const { centreId, learnerId } = learner('elin')
    const { contracts, agreements } = await inCentre(t.database, centreId, (tx) => getPracticeRecord(tx, centreId, learnerId))
    const group = contracts.find(({ kind }) => kind === 'group')
    const signed = (role: string) => group?.parties.filter((one) => one.role === role && group.signatures.some(({ party }) => party === one.id)).length
    expect([group?.parties.length, signed('learner'), signed('member')]).toEqual([4, 1, 2])
    expect(agreements.map(({ parties, signatures }) => [parties.length, signatures.length])).toEqual([[2, 2]])
    const unit = listBuiltIn()
      .flatMap(({ units }) => units)
      .find(({ reference }) => reference === 'T/618/6486')
    const { record } = await reckon('elin')
    const states = unit && evaluate(unit, record, { asOf: today }).criteria.flatMap(({ requirements }) => requirements)
    expect(states?.find(({ id }) => id === 'athe-u7-2.1-agreement')?.state).toBe('complete')
  })

  it('leaves every audit chain whole', async () => {
    expect((await verifyAudit(t.database)).faults).toEqual([])
  })

  it('loads once, and shows its cast at the door', async () => {
    const before = await findCentreIds(t.database)
    await prepareDemonstration(t.house)
    expect(await findCentreIds(t.database)).toEqual(before)
    expect(demonstrationPeople().map(({ name }) => name)).toEqual(cast.map(({ name }) => name))
  })

  it('keeps its two centres apart', () => {
    expect(learner('jo').centreId).not.toBe(learner('amara').centreId)
  })
})
