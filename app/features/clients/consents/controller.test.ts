import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let client: string
let session: string

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
  const found = await inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('client')
      .innerJoin('session_client', 'session_client.client_id', 'client.id')
      .select(['client.id', 'session_client.session_id as session'])
      .where('client.learner_id', '=', t.learnerId)
      .where('client.alias', '=', 'Client A')
      .orderBy('session_client.session_id')
      .executeTakeFirstOrThrow(),
  )
  client = found.id
  session = found.session
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const path = () => `/clients/${client}/consents`

describe('R069 R107: what a client agrees to', () => {
  test('is asked purpose by purpose, and says what follows', async () => {
    const shown = await page(learner().get(path()))
    expect([shown.status, shown.h1]).toEqual([200, 'What Client A agrees to'])
    expect(shown.text).toContain('Ask before your first session')
  })

  test.each([
    [{ onDay: '2026-01-05', how: 'Said so' }, 'Choose what it is about'],
    [{ purpose: 'everything', onDay: '2026-01-05', how: 'Said so' }, 'from the answers given'],
    [{ purpose: 'records', onDay: '2026-11-22', how: 'Said so' }, 'cannot be later than today'],
    [{ purpose: 'records', onDay: '2026-01-05' }, 'how they agreed'],
  ])('%j is not enough', async (fields, words) => {
    const answer = await page(learner().post(path(), fields))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })

  test('is noted with its day and how, once', async () => {
    const given = { purpose: 'assessment', onDay: '2026-01-05', how: 'Said so at our first meeting' }
    expect((await learner().post(path(), given)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ConsentGiven')
    expect((await page(learner().get(path()))).text).toContain('5 January 2026: Said so at our first meeting')
    const twice = await page(learner().post(path(), given))
    expect([twice.status, twice.text.includes('noted already that they agree')]).toEqual([422, true])
  })

  test('what was never given cannot be taken back', async () => {
    const answer = await page(learner().post(`${path()}/withdraw`, { takenBack: 'recording', takenBackOn: '2026-02-05', takenBackHow: 'By e-mail' }))
    expect([answer.status, answer.text.includes('nothing to take back')]).toEqual([422, true])
  })

  test('taken back, the work counts no more, the session says why, and staff see none of it', async () => {
    const diary = () => page(t.as(t.people.tutor).get(`/learners/${t.learnerId}/diary`))
    const before = await diary()
    expect(before.text).toContain('Client A')
    const taken = { takenBack: 'assessment', takenBackOn: '2026-11-20', takenBackHow: 'By telephone' }
    expect((await learner().post(`${path()}/withdraw`, taken)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ConsentWithdrawn')
    const own = await page(learner().get(`/sessions/${session}`))
    expect(own.text).toContain('Client A withdrew their consent to assessment on 20 Nov')
    expect(own.html).toContain(`href="${path()}"`)
    const theirPage = (await page(learner().get(path().replace(/\/consents$/, '')))).text
    expect(theirPage).toContain('Client A took back consent on 20 November 2026')
    expect(theirPage.indexOf('Nothing with this client counts')).toBeLessThan(theirPage.indexOf('The path'))
    expect((await diary()).text).not.toContain('Client A')
    expect((await t.as(t.people.tutor).get(`/learners/${t.learnerId}/sessions/${session}`)).status).toBe(404)
    expect((await page(t.as(t.people.assessor).get(`/learners/${t.learnerId}/units/H-617-2907`))).text).not.toContain('Client A')
    expect((await page(learner().get('/units/H-617-2907/submit'))).text).toContain('Without Client A')
  })

  test('nothing of it can be changed afterwards', async () => {
    const change = inCentre(t.database, t.centreId, (tx) => tx.updateTable('consent').set({ act: 'given' }).execute())
    await expect(change).rejects.toThrow(/permission denied|append-only/)
  })
})
