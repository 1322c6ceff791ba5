import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { addSigners, letters, linkTo, type Signers } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { listFeedback } from '../queries.ts'

let t: TestHouse
let learner: Browser
let serial = 0

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
afterAll(() => t.close())

type Asked = Signers & { email: string; session: string; path: string }

/** A client of their own who was asked for feedback on a session. */
async function asked(change: Record<string, string> = {}): Promise<Asked> {
  serial += 1
  const email = `client${serial}@example.org`
  const signers = await addSigners(t, { alias: `Client C${serial}`, clientEmail: email, stakeholderEmail: `manager${serial}@example.org` })
  const startedAt = `${String(serial).padStart(2, '0')}:00`
  const session = await logSession(learner, { clients: signers.clientId, heldOn: '2026-11-03', startedAt, minutes: '30' })
  const sent = await page(learner.post('/feedback/ask', { giver: `client:${signers.clientId}`, stage: 'session', session, ...change }))
  expect(sent.status, sent.text).toBe(303)
  return { ...signers, email, session, path: await linkTo(t, change['giver'] === undefined ? email : `manager${serial}@example.org`) }
}

async function given(learnerId = t.learnerId) {
  return inCentre(t.database, t.centreId, (tx) => listFeedback(tx, t.centreId, learnerId))
}

const answer = { 'ratings.progress': '4', 'ratings.listening': '3', difference: 'I have handed over the rota', person: 'Kind' }

describe('R059: asking a client for feedback', () => {
  test('sends a letter with a link, and the page shows who is waited for', async () => {
    const before = await t.events()
    const { email } = await asked()
    expect((await t.events()).slice(before.length)).toEqual(['SessionLogged', 'MailAddressed', 'LinkMade', 'FeedbackAsked'])
    const letter = (await letters(t)).find((one) => one.to === email)
    expect(letter?.subject).toBe('Lena Learner asks for your feedback')
    expect(letter?.text).toContain('Dear Benedict Quillfeather')
    const list = await page(learner.get('/feedback'))
    expect(list.text).toContain('Waiting for an answer')
    expect(list.text).toContain(`Client C${serial}`)
    expect(list.text).not.toContain('Quillfeather')
  })

  test('from the page of a session the client is chosen already, and noting is offered instead', async () => {
    const { session, clientId } = await asked()
    const form = await page(learner.get(`/feedback/ask?session=${session}`))
    expect(form.html).toMatch(new RegExp(`value="client:${clientId}" selected`))
    expect(form.html).toContain(`/feedback/new?session=${session}`)
  })

  test('mid-way and at the end are asked for from the feedback page, which shows how far each client is', async () => {
    const { clientId } = await asked()
    const ask = `/feedback/ask?client=${clientId}&amp;stage=end`
    expect((await page(learner.get('/feedback'))).html).toContain(ask)
    expect((await page(learner.get(ask.replace('&amp;', '&')))).html).toMatch(/name="stage" value="end"[^>]* checked/)
    expect((await learner.post('/feedback/ask', { giver: `client:${clientId}`, stage: 'end' })).status).toBe(303)
    expect((await page(learner.get('/feedback'))).html).not.toContain(ask)
  })

  test('R088: the goals of the client are asked for one by one, and the answer keeps questionnaire and version', async () => {
    const { clientId, email } = await asked()
    expect((await learner.post('/feedback/ask', { giver: `client:${clientId}`, stage: 'end', questionnaire: 'goal-attainment' })).status).toBe(303)
    const path = await linkTo(t, email)
    const read = await page(t.as(undefined).get(path))
    expect(read.text).toContain('Lead the weekly meeting')
    const goal = /name="(ratings\.[0-9a-f-]{36})"/.exec(read.html)?.[1] ?? ''
    const sent = await page(t.as(undefined).post(`${path}/answer`, { [goal]: '3', right: 'yes', difference: 'The pauses' }))
    expect(sent.status, sent.text).toBe(303)
    const kept = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('feedback').selectAll().where('client_id', '=', clientId).where('questionnaire', '=', 'goal-attainment').executeTakeFirstOrThrow(),
    )
    expect([kept.questionnaire_version, kept.ratings]).toEqual([1, [{ question: 'Lead the weekly meeting', score: 3 }]])
    const shown = await page(learner.get(`/feedback/${kept.id}`))
    expect(shown.text).toContain('Nearly there (3 of 4)')
    expect(shown.text).toContain('Are these still the right goals?')
  })

  test('somebody without an address, or asked already, is not mailed', async () => {
    const silent = await addSigners(t, { alias: 'Client Z', clientEmail: null })
    const { session, clientId } = await asked()
    const again = await page(learner.post('/feedback/ask', { giver: `client:${clientId}`, stage: 'session', session }))
    expect(again.status).toBe(422)
    expect(again.text).toContain('You have asked this person already')
    const refused = await page(learner.post('/feedback/ask', { giver: `client:${silent.clientId}`, stage: 'end' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('There is no e-mail address for this person yet')
  })

  test('a reminder goes once a day, with a new link; the old one dies', async () => {
    const { path, email } = await asked()
    const link = /feedback\/links\/([0-9a-f-]{36})\/remind/g
    const ids = Array.from((await page(learner.get('/feedback'))).html.matchAll(link), (match) => match[1] ?? '')
    const remind = `/feedback/links/${ids.at(-1)}/remind`
    await learner.post(remind)
    expect((await page(learner.get('/feedback'))).text).toContain('the last one is less than a day old')
    t.clock.set('2026-11-22T11:00:00Z')
    await learner.post(remind)
    const fresh = await linkTo(t, email)
    t.clock.set('2026-11-21T10:00:00Z')
    expect(fresh).not.toBe(path)
    expect((await t.as(undefined).get(path)).status).toBe(404)
    expect((await t.as(undefined).get(fresh)).status).toBe(200)
    expect((await t.as(t.people.otherLearner).post(remind)).status).toBe(404)
  })
})

describe('R063: giving feedback by a link, with no account', () => {
  test('says who asks, who reads it and under which alias, and asks about effectiveness first', async () => {
    const { path } = await asked()
    const read = await page(t.as(undefined).get(path))
    expect(read.h1).toBe('How effective is Lena Learner’s work with you?')
    for (const words of [
      'About your session of 3 November 2026',
      'Who reads this',
      `you are “Client C${serial}”`,
      'It helped me make progress toward my goal',
      'What difference has it made?',
      'You need no account',
    ])
      expect(read.text).toContain(words)
    expect(read.text.indexOf('What difference has it made?')).toBeLessThan(read.text.indexOf('Anything about the coach as a person'))
  })

  test('is kept as it was given, with the answers in the words that were asked', async () => {
    const { path, session } = await asked()
    const before = await t.events()
    const visitor = t.as(undefined)
    const sent = await page(visitor.post(`${path}/answer`, answer))
    expect(sent.status, sent.text).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['FeedbackGiven'])
    const thanks = await page(visitor.get(sent.location ?? ''))
    expect(thanks.h1).toBe('Thank you for your feedback')
    expect(thanks.text).toContain('I have handed over the rota')
    const one = (await given()).find((feedback) => feedback.sessionId === session)
    expect(one).toMatchObject({ channel: 'link', effectiveness: 'I have handed over the rota', attributes: 'Kind', receivedOn: '2026-11-21' })
    expect(one?.ratings).toEqual([
      { question: 'It helped me make progress toward my goal', score: 4 },
      { question: 'I was listened to', score: 3 },
    ])
    expect((await page(learner.get(`/feedback/${one?.id}`))).text).toContain('Fully (4 of 4)')
    expect((await learner.get(`/feedback/${one?.id}/edit`)).status).toBe(404)
    expect(
      (
        await learner.post(`/feedback/${one?.id}/edit`, {
          giver: 'tutor',
          stage: 'mid',
          channel: 'verbal',
          receivedOn: '2026-11-20',
          effectiveness: 'Forged',
          revision: '1',
        })
      ).status,
    ).toBe(404)
    expect((await given()).find((feedback) => feedback.sessionId === session)?.effectiveness).toBe('I have handed over the rota')
  })

  test('without a word on the difference the page comes back with everything kept', async () => {
    const { path } = await asked()
    const read = await page(t.as(undefined).post(`${path}/answer`, { ...answer, difference: ' ', person: 'Kind & calm' }))
    expect(read.status).toBe(422)
    expect(read.text).toContain('Say in a sentence what difference it has made')
    expect(read.html).toContain('Kind &amp; calm')
    expect(read.html).toMatch(/name="ratings.progress" value="4"[^>]* checked/)
    expect((await page(t.as(undefined).post(`${path}/answer`, { ...answer, 'ratings.progress': '9' }))).status).toBe(422)
  })

  test('of two answers at the same instant one is kept, and the other is told', async () => {
    const { path, session } = await asked()
    const both = await Promise.all([
      t.as(undefined).post(`${path}/answer`, answer),
      t.as(undefined).post(`${path}/answer`, { ...answer, difference: 'Another' }),
    ])
    expect(both.map((response) => response.status).toSorted((one, other) => one - other)).toEqual([303, 410])
    expect((await given()).filter((feedback) => feedback.sessionId === session)).toHaveLength(1)
    expect((await page(t.as(undefined).post(`${path}/answer`, answer))).text).toContain('You have already answered')
  })

  test('whoever would rather not answer says so with one button; the learner is told', async () => {
    const { path, session } = await asked()
    const visitor = t.as(undefined)
    expect((await page(visitor.get(path))).text).toContain('I would rather not answer')
    const before = await t.events()
    const sent = await page(visitor.post(`${path}/answer`, { declined: 'yes' }))
    expect(sent.status, sent.text).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['FeedbackDeclined'])
    expect((await page(visitor.get(sent.location ?? ''))).h1).toBe('You have said no')
    expect((await page(visitor.get(path))).h1).toBe('You have already answered')
    expect((await given()).filter((feedback) => feedback.sessionId === session)).toEqual([])
    expect((await letters(t)).map(({ subject }) => subject)).toContain(`Client C${serial} would rather not give feedback`)
    expect((await page(learner.get('/links'))).text).toMatch(new RegExp(`Client C${serial}[^•]*?Declined`))
  })

  test('a stakeholder is asked what they have seen at work', async () => {
    const manager = await addSigners(t, { alias: 'Client Y', stakeholderEmail: 'y.manager@example.org' })
    expect((await learner.post('/feedback/ask', { giver: `stakeholder:${manager.stakeholderId}`, stage: 'end' })).status).toBe(303)
    const path = await linkTo(t, 'y.manager@example.org')
    const asks = await page(t.as(undefined).get(path))
    expect(asks.h1).toBe('What have you seen come of Lena Learner’s work?')
    expect(asks.text).toContain('I see a change in what this person does at work')
    expect((await letters(t)).find((one) => one.to === 'y.manager@example.org')?.text).toContain('asks what you have seen come of it: the work as a whole')
    await t.as(undefined).post(`${path}/answer`, { 'ratings.change': '3', difference: 'The rota is no longer late' })
    const one = (await given()).find((feedback) => feedback.effectiveness === 'The rota is no longer late')
    expect(one?.giver).toEqual({ kind: 'stakeholder', clientId: manager.clientId, stakeholderId: manager.stakeholderId })
  })
})
