import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findFeedback } from '../queries.ts'

let t: TestHouse
let learner: Browser
let ground: Ground
let other: Ground
let session: string

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
  expect((await page(learner.get('/feedback'))).text).toContain('No feedback yet')
  ground = await layGround(t, { alias: 'Client A' })
  other = await layGround(t, { alias: 'Client B' })
  session = await logSession(learner, { clients: ground.client, heldOn: '2026-11-03' })
})
afterAll(() => t.close())

function said(change: Record<string, string> = {}): Record<string, string> {
  return {
    giver: `client:${ground.client}`,
    stage: 'session',
    session,
    channel: 'verbal',
    receivedOn: '2026-11-04',
    effectiveness: 'I have handed over the rota',
    attributes: 'Patient',
    revision: '0',
    ...change,
  }
}

async function note(change: Record<string, string> = {}): Promise<string> {
  const sent = await page(learner.post('/feedback/new', said(change)))
  expect(sent.status, sent.text).toBe(303)
  return sent.location?.split('/').at(-1) ?? ''
}

async function kept(id: string) {
  return inCentre(t.database, t.centreId, (tx) => findFeedback(tx, t.centreId, t.learnerId, id))
}

describe('R063: noting what was said or written', () => {
  test('keeps effectiveness and attributes apart, and counts for the session', async () => {
    expect((await page(learner.get('/feedback'))).text).toContain('1 session of 1 still lacks feedback on how effective you were')
    const before = await t.events()
    const id = await note()
    expect((await t.events()).slice(before.length)).toEqual(['FeedbackNoted'])
    expect(await kept(id)).toMatchObject({
      giver: { kind: 'client', clientId: ground.client },
      sessionId: session,
      effectiveness: 'I have handed over the rota',
      attributes: 'Patient',
      channel: 'verbal',
    })
    const read = await page(learner.get(`/feedback/${id}`))
    expect(read.h1).toBe('Feedback from Client A')
    expect(read.text).toMatch(/How effective you were I have handed over the rota You as a person Patient/)
    expect((await page(learner.get('/feedback'))).text).toContain('Each of your 1 session has feedback on how effective you were')
  })

  test('attributes alone are kept, and the page says that they do not count', async () => {
    const later = await logSession(learner, { clients: ground.client, heldOn: '2026-11-10' })
    const id = await note({ session: later, receivedOn: '2026-11-10', effectiveness: '' })
    expect((await page(learner.get(`/feedback/${id}`))).text).toContain('It does not say how effective your coaching was, so it does not count')
    const list = await page(learner.get('/feedback'))
    expect(list.text).toContain('1 session of 2 still lacks feedback on how effective you were')
    expect(list.text).toContain('Attributes alone')
  })

  test('R059: a supervisor’s and a tutor’s feedback is kept too', async () => {
    for (const giver of ['supervisor', 'tutor']) {
      const id = await note({ giver, session: '', channel: 'written', stage: 'mid' })
      expect((await page(learner.get(`/feedback/${id}`))).h1).toBe(`Feedback from your ${giver}`)
    }
    expect((await page(learner.get('/feedback'))).text).toContain('About the work as a whole')
  })

  const refused: [what: string, change: () => Record<string, string>, words: string][] = [
    ['no session for a client after a session', () => ({ session: '' }), 'Choose the session that this feedback is about'],
    ['a session with somebody else', () => ({ giver: `client:${other.client}` }), 'they were not at that one'],
    ['a day before the session', () => ({ receivedOn: '2026-11-02' }), 'it is before the session'],
    ['a day to come', () => ({ receivedOn: '2026-11-22' }), 'it is still to come'],
    ['nothing said', () => ({ effectiveness: ' ', attributes: '' }), 'Write down what was said'],
    ['somebody unknown', () => ({ giver: `client:${newId()}` }), 'Choose somebody from your own practice'],
    ['a session unknown', () => ({ session: newId() }), 'Choose a session that has been held'],
  ]
  test.each(refused)('%s is refused in words, and what was typed stays', async (_what, change, words) => {
    const read = await page(learner.post('/feedback/new', said({ attributes: 'Still here <b>', ...change() })))
    expect(read.status).toBe(422)
    expect(read.text).toContain(words)
    if (change()['attributes'] === undefined) expect(read.html).toContain('Still here &lt;b&gt;')
  })
})

describe('revising a note', () => {
  test('keeps the new text, and a stale one shows both', async () => {
    const id = await note()
    expect((await learner.post(`/feedback/${id}/edit`, said({ effectiveness: 'More exactly', revision: '1' }))).status).toBe(303)
    const stale = await page(learner.post(`/feedback/${id}/edit`, said({ effectiveness: 'From the other window', revision: '1' })))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('More exactly')
    expect(stale.html).toContain('From the other window')
    expect(await kept(id)).toMatchObject({ effectiveness: 'More exactly', revision: 2 })
  })
})
