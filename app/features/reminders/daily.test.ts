import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashIn, page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, answerContract, letters, linkTo } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { keepReminding, remindJob } from './index.ts'

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }
const addresses = ['signer@example.org', 'manager@example.org', 'giver@example.org', 'orla@example.org']
let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await askEverybody()
})

afterAll(() => t.close())

/** A contract sent to two, feedback asked of one, a supervision to be confirmed: on 21 November at ten. */
async function askEverybody(): Promise<void> {
  const learner = t.as(t.people.learner)
  const signers = await addSigners(t, { alias: 'Client R', clientEmail: 'signer@example.org', stakeholderEmail: 'manager@example.org' })
  const drawn = await page(
    learner.post(`/clients/${signers.clientId}/contract/new`, { kind: 'three-way', stakeholders: signers.stakeholderId, agreedOn: '2026-11-03', ...terms }),
  )
  await learner.post(`${drawn.location}/send`)
  const giver = await addSigners(t, { alias: 'Client G', clientEmail: 'giver@example.org' })
  await learner.post('/feedback/ask', { giver: `client:${giver.clientId}`, stage: 'end' })
  const named = await page(
    learner.post('/supervision/supervisors/new', { alias: 'Outside supervisor R', credentials: 'EMCC', name: 'Orla Wetherfield', email: 'orla@example.org' }),
  )
  const supervisor = new URL(named.location ?? '', 'http://localhost').searchParams.get('with') ?? ''
  const logged = await page(
    learner.post('/supervision/new', {
      heldOn: '2026-11-10',
      minutes: '60',
      kind: 'individual',
      supervisor,
      discussed: 'Endings',
      feedback: 'Slow down',
      revision: '0',
    }),
  )
  await learner.post(`${logged.location}/ask`)
}

/** Runs the daily job at a time, and answers who got a letter from it. */
async function remindedAt(iso: string): Promise<string[]> {
  t.clock.set(iso)
  const before = new Set((await letters(t)).map((letter) => letter.id))
  await remindJob(t.house)({ centreId: t.centreId })
  const fresh = (await letters(t)).filter((letter) => !before.has(letter.id))
  for (const { subject, text } of fresh) expect(`${subject} ${text}`).toMatch(/Lena Learner/)
  return fresh.map((letter) => letter.to).toSorted()
}

async function answer(email: string, fields: Record<string, string>): Promise<void> {
  const path = await linkTo(t, email)
  const { html } = await page(t.as(undefined).get(path))
  const seen = hashIn(html, 'seen')
  expect((await answerContract(t, path, { seen, ...fields })).status).toBe(303)
}

describe('R055, R059, R061: whoever was asked by a link and has not answered', () => {
  test('is left alone for seven days', async () => {
    expect(await remindedAt('2026-11-28T09:59:00Z')).toEqual([])
  })

  test('is reminded then, by the house, with a fresh link; the one before stops working', async () => {
    const before = await Promise.all(addresses.map((email) => linkTo(t, email)))
    expect(await remindedAt('2026-11-28T10:00:00Z')).toEqual(addresses.toSorted())
    expect((await t.events()).filter((kind) => ['ContractPartyReminded', 'FeedbackReminded', 'ConfirmationAsked'].includes(kind))).toHaveLength(5)
    const actors = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('audit_event').select('actor').where('kind', '=', 'LinkSentAgain').execute())
    expect(actors.map(({ actor }) => actor)).toEqual(['system', 'system', 'system', 'system'])
    for (const [at, email] of addresses.entries()) {
      expect((await t.as(undefined).get(before[at] ?? '')).status).toBe(404)
      expect((await t.as(undefined).get(await linkTo(t, email))).status).toBe(200)
    }
  })

  test('is not reminded again within seven days, also when the job runs twice', async () => {
    expect(await remindedAt('2026-11-28T10:00:00Z')).toEqual([])
    expect(await remindedAt('2026-12-04T10:00:00Z')).toEqual([])
  })

  test('who has answered meanwhile is not reminded; the others are, a second and last time', async () => {
    await answer('signer@example.org', { answer: 'signed', name: 'Benedict Quillfeather', consent: 'yes' })
    await answer('manager@example.org', { answer: 'change requested', change: 'Every week' })
    expect(await remindedAt('2026-12-06T10:00:00Z')).toEqual(['giver@example.org', 'orla@example.org'])
    expect(await remindedAt('2026-12-20T10:00:00Z')).toEqual([])
    expect(await remindedAt('2027-03-01T10:00:00Z')).toEqual([])
  })

  test('nobody is reminded for a learner who has left', async () => {
    t.clock.set('2027-03-02T10:00:00Z')
    const later = await addSigners(t, { alias: 'Client L', clientEmail: 'late@example.org' })
    await t.as(t.people.learner).post('/feedback/ask', { giver: `client:${later.clientId}`, stage: 'end' })
    await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('membership').set({ ended_at: t.clock.now.toString() }).where('person_id', '=', t.people.learner.id).execute(),
    )
    expect(await remindedAt('2027-03-10T10:00:00Z')).toEqual([])
    await inCentre(t.database, t.centreId, (tx) => tx.updateTable('membership').set({ ended_at: null }).where('person_id', '=', t.people.learner.id).execute())
    expect(await remindedAt('2027-03-10T10:00:00Z')).toEqual(['late@example.org'])
  })
})

describe('the daily job', () => {
  test('puts the next day’s in, and is seen to for every centre', async () => {
    t.jobs.length = 0
    await remindJob(t.house)({ centreId: t.centreId })
    expect(t.jobs.filter(({ name }) => name === 'remind')).toEqual([{ name: 'remind', data: { centreId: t.centreId } }])
    t.jobs.length = 0
    const stop = await keepReminding(t.house)
    stop()
    const centres = [t.centreId, t.people.strangerLearner.centreId].map((centreId) => ({ name: 'remind', data: { centreId } }))
    expect(t.jobs).toEqual(expect.arrayContaining(centres))
    expect(t.jobs).toHaveLength(2)
  })

  test('reminds the others when one cannot be reminded, says so in the log, and fails so that it is tried again', async () => {
    const [one, other] = [
      await addSigners(t, { alias: 'Client V', clientEmail: 'v@example.org' }),
      await addSigners(t, { alias: 'Client W', clientEmail: 'w@example.org' }),
    ]
    t.clock.set('2027-04-01T10:00:00Z')
    for (const { clientId } of [one, other]) await t.as(t.people.learner).post('/feedback/ask', { giver: `client:${clientId}`, stage: 'end' })
    await inCentre(t.database, t.centreId, (tx) =>
      tx
        .updateTable('identity')
        .set({ sealed: Buffer.from('broken') })
        .where('subject_id', '=', one.clientId)
        .execute(),
    )
    t.clock.set('2027-04-09T10:00:00Z')
    const before = (await letters(t)).length
    await expect(remindJob(t.house)({ centreId: t.centreId })).rejects.toThrow('1 could not be reminded')
    expect((await letters(t)).slice(0, (await letters(t)).length - before).map(({ to }) => to)).toEqual(['w@example.org'])
    expect(t.logged()).toContain('could not remind')
    expect(t.logged()).not.toContain('v@example.org')
  })
})
