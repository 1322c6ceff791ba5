import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'
import { evidenceKinds } from '../../../specification/vocabulary.ts'
import { findEvidence } from '../queries.ts'

let t: TestHouse
let learner: Browser

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
afterAll(() => t.close())

const observation = {
  kind: 'observation',
  title: 'Observed session with Client A',
  heldOn: '2026-11-03',
  inPerson: 'yes',
  account: 'My assessor sat in.',
  criteria: ['501-2.1', '501-2.2'],
  revision: '0',
}

async function add(change: Record<string, string | string[]> = {}): Promise<string> {
  const sent = await page(learner.post('/evidence/new', { ...observation, ...change }))
  expect(sent.status, sent.text).toBe(303)
  return sent.location?.split('/').at(-1) ?? ''
}

async function kept(id: string) {
  const found = await inCentre(t.database, t.centreId, (tx) => findEvidence(tx, t.centreId, t.learnerId, id))
  if (found === undefined) throw new Error('The evidence is not kept')
  return found
}

async function agree(id: string) {
  const { revision } = await kept(id)
  return t.as(t.people.assessor).post(`/learners/${t.learnerId}/evidence/${id}/agree`, { revision: String(revision) })
}

describe('adding evidence', () => {
  test('an empty page teaches what evidence is for', async () => {
    const read = await page(learner.get('/evidence'))
    expect(read.text).toContain('No evidence yet')
    expect(read.html).toContain('href="/evidence/new"')
  })

  test('of a form that is sent twice at once one piece is kept; changed between, both', async () => {
    const entry = /name="entry" value="([^"]+)"/.exec((await page(learner.get('/evidence/new'))).html)?.[1] ?? ''
    expect(await Promise.all([add({ entry }), add({ entry })])).toEqual([entry, entry])
    expect((await t.events()).filter((kind) => kind === 'EvidenceAdded')).toHaveLength(1)
    const other = await add({ entry, account: 'Gone back, and said more.' })
    expect([other === entry, (await kept(other)).account, (await kept(entry)).account]).toEqual([false, 'Gone back, and said more.', observation.account])
  })

  test('R104: every kind of evidence can be kept', async () => {
    const form = await page(learner.get('/evidence/new'))
    for (const kind of evidenceKinds) {
      expect(form.html).toContain(`value="${kind}"`)
      expect((await kept(await add({ kind, title: `A ${kind}` }))).kind).toBe(kind)
    }
  })

  test('R105: one piece serves many criteria, of the learner’s own units only', async () => {
    const before = await t.events()
    const id = await add()
    expect(await kept(id)).toMatchObject({ criteria: ['501-2.1', '501-2.2'], inPerson: true, heldOn: '2026-11-03' })
    expect((await t.events()).slice(before.length)).toEqual(['EvidenceAdded'])
    const read = await page(learner.get(`/evidence/${id}`))
    expect(read.h1).toBe('Observed session with Client A')
    expect(read.text).toMatch(/Criteria it serves 2\.1 .* 2\.2 /)
    const refused = await page(learner.post('/evidence/new', { ...observation, criteria: '999-9.9' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose criteria of your own units')
  })

  test('what is missing is said at the field, and nothing typed is lost', async () => {
    const refused = await page(learner.post('/evidence/new', { ...observation, title: '', heldOn: '31 2 2026', account: 'Sat <in>' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Enter the title')
    expect(refused.text).toContain('a day that exists')
    expect(refused.html).toContain('Sat &lt;in&gt;')
    expect(refused.html).toContain('31 2 2026')
  })

  test('evidence counts at once for the criteria it serves, agreed or not', async () => {
    await add({ title: 'Counted at once' })
    expect((await page(learner.get('/evidence'))).text).toContain('not agreed with your assessor yet')
  })
})

describe('R104: revising evidence', () => {
  test('keeps the earlier text, and ends the assessor’s agreement', async () => {
    const id = await add()
    expect((await agree(id)).status).toBe(303)
    expect((await page(learner.get(`/evidence/${id}/edit`))).text).toContain('If you change it, the agreement ends')
    const before = await t.events()
    const revised = await learner.post(`/evidence/${id}/edit`, { ...observation, account: 'My assessor sat in, and we talked.', revision: '1' })
    expect(revised.status).toBe(303)
    expect(await kept(id)).toMatchObject({ account: 'My assessor sat in, and we talked.', agreed: undefined, revision: 2 })
    expect((await t.events()).slice(before.length)).toEqual(['EvidenceRevised'])
    const [earlier] = await inCentre(t.database, t.centreId, (tx) => findRevisions(tx, { centreId: t.centreId, kind: 'evidence', id }))
    expect(earlier).toMatchObject({ number: 1, fields: { account: 'My assessor sat in.' } })
  })

  test('a stale edit shows both texts and changes nothing', async () => {
    const id = await add()
    await learner.post(`/evidence/${id}/edit`, { ...observation, account: 'From the other window', revision: '1' })
    const stale = await page(learner.post(`/evidence/${id}/edit`, { ...observation, account: 'From this window', revision: '1' }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('From the other window')
    expect(stale.html).toContain('From this window')
    expect((await kept(id)).account).toBe('From the other window')
    expect((await learner.post(`/evidence/${id}/edit`, { ...observation, account: 'From this window', revision: '2' })).status).toBe(303)
  })

  test('is refused while a unit with it lies before the assessor, and possible again after a referral', async () => {
    const id = await add()
    const submission = await submitWith(id)
    const refused = await page(learner.post(`/evidence/${id}/edit`, { ...observation, account: 'Too late', revision: '1' }))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('your assessor is looking at it')
    expect((await page(learner.get(`/evidence/${id}/edit`))).text).toContain('cannot be revised now')
    await decide(submission, 'referral')
    expect((await learner.post(`/evidence/${id}/edit`, { ...observation, account: 'Put right', revision: '1' })).status).toBe(303)
    expect((await kept(id)).account).toBe('Put right')
  })
})

describe('R105: agreeing evidence with the assessor', () => {
  test('the learner’s assessor reads the piece and agrees it, once', async () => {
    const id = await add()
    const read = await page(t.as(t.people.assessor).get(`/evidence/${id}`))
    expect(read.text).toContain('Evidence of Lena Learner')
    expect(read.text).toContain('Agree this evidence')
    const before = await t.events()
    expect((await agree(id)).status).toBe(303)
    expect((await agree(id)).status).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['EvidenceAgreed'])
    expect((await kept(id)).agreed).toEqual({ by: t.people.assessor.id, on: '2026-11-21' })
    expect((await page(learner.get(`/evidence/${id}`))).text).toContain('Agreed with your assessor on 21 November 2026')
  })

  test('what was revised while the assessor was reading is shown before it is agreed', async () => {
    const id = await add()
    await learner.post(`/evidence/${id}/edit`, { ...observation, account: 'Another text', revision: '1' })
    const stale = await page(t.as(t.people.assessor).post(`/learners/${t.learnerId}/evidence/${id}/agree`, { revision: '1' }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('It was revised while you were reading')
    expect((await kept(id)).agreed).toBeUndefined()
  })

  test('only under the learner whose it is', async () => {
    const id = await add()
    expect((await t.as(t.people.assessor).post(`/learners/${t.otherLearnerId}/evidence/${id}/agree`, { revision: '1' })).status).toBe(404)
  })
})

async function submitWith(evidenceId: string): Promise<string> {
  const id = newId()
  await inCentre(t.database, t.centreId, async (tx) => {
    const enrolment = await tx
      .selectFrom('enrolment')
      .select('id')
      .where('centre_id', '=', t.centreId)
      .where('learner_id', '=', t.learnerId)
      .executeTakeFirstOrThrow()
    const frozen = {
      record: JSON.stringify({ evidence: [{ id: evidenceId }] }),
      evaluation: '{}',
      content_sha256: Buffer.alloc(32),
      shortfalls_accepted: false,
    }
    const by = { statement: 'Mine', signed_name: 'Lena Learner', submitted_by: t.people.learner.id, submitted_at: t.clock.now.toString() }
    await tx
      .insertInto('submission')
      .values({ centre_id: t.centreId, id, enrolment_id: enrolment.id, number: 1, ...frozen, ...by })
      .execute()
  })
  return id
}

async function decide(submission: string, result: string): Promise<void> {
  const decided = { decided_by: t.people.assessor.id, decided_at: t.clock.now.toString() }
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .insertInto('unit_result')
      .values({ centre_id: t.centreId, id: newId(), submission_id: submission, result, feedback: 'More on listening', occasion: 'assessment', ...decided })
      .execute(),
  )
}
