import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashIn, page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { getPracticeRecord } from '../../practice/index.ts'
import { findSupervision } from '../queries.ts'

let t: TestHouse
let learner: Browser

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
beforeEach(() => t.clock.set('2026-11-21T10:00:00Z'))
afterAll(() => t.close())

function entry(change: Record<string, string | string[]> = {}): Record<string, string | string[]> {
  return {
    heldOn: '2026-11-10',
    minutes: '59',
    kind: 'individual',
    supervisor: `centre:${t.people.supervisor.id}`,
    discussed: 'Silence',
    feedback: 'Count to ten',
    revision: '0',
    ...change,
  }
}

async function log(change: Record<string, string | string[]> = {}): Promise<string> {
  const sent = await page(learner.post('/supervision/new', entry(change)))
  expect(sent.status, sent.text).toBe(303)
  return sent.location?.split('/').at(-1) ?? ''
}

async function kept(id: string) {
  const found = await inCentre(t.database, t.centreId, (tx) => findSupervision(tx, t.centreId, t.learnerId, id))
  if (found === undefined) throw new Error('The supervision is not kept')
  return found
}

async function confirm(id: string, change: Record<string, string> = {}) {
  const supervisor = t.as(t.people.supervisor)
  const content = hashIn((await page(supervisor.get(`/supervision/${id}`))).html, 'content')
  return page(supervisor.post(`/supervision/${id}/confirm`, { answer: 'confirmed', content, ...change }))
}

describe('the log of supervision', () => {
  test('R050: 59 minutes are 59 minutes, and one more is asked for', async () => {
    expect((await page(learner.get('/supervision'))).text).toContain('You need 1 more hour of supervision with feedback')
    const id = await log()
    const list = await page(learner.get('/supervision'))
    expect(list.text).toContain('You need 1 more minute of supervision with feedback')
    expect(list.text).toContain('59 minutes of 1 hour')
    expect((await learner.post(`/supervision/${id}/edit`, entry({ minutes: '60', revision: '1' }))).status).toBe(303)
    expect((await page(learner.get('/supervision'))).text).toContain('You have the 1 hour of supervision with feedback that your unit asks for')
  })

  test('R050: without feedback it does not count, and the list says why', async () => {
    await log({ feedback: '', minutes: '30' })
    expect((await page(learner.get('/supervision'))).text).toContain('It lacks the feedback you were given')
  })

  test('R061: which reflections were reviewed, and whether the log was, is recorded', async () => {
    const ground = await layGround(t, { alias: 'Client A' })
    const session = await logSession(learner, { clients: ground.client, heldOn: '2026-11-03' })
    await learner.post(`/sessions/${session}/reflection`, { overall: 'I leapt to solutions', revision: '0' })
    const before = await t.events()
    const id = await log({ reflections: session, logReviewed: 'yes' })
    expect((await t.events()).slice(before.length)).toEqual(['SupervisionLogged'])
    expect(await kept(id)).toMatchObject({ reflections: [session], logReviewed: true })
    const read = await page(learner.get(`/supervision/${id}`))
    expect(read.text).toContain('The log as a whole was reviewed')
    expect(read.text).toContain('Reflection on the session of 3 Nov with Client A')
  })

  const refused: [what: string, change: Record<string, string>, words: string][] = [
    ['a day to come', { heldOn: '2026-11-22' }, 'this date is still to come'],
    ['no length', { minutes: '' }, 'how long it lasted'],
    ['no minutes', { minutes: '0' }, 'how long it lasted'],
    ['a supervisor of nobody', { supervisor: 'centre:01900000-0000-7000-8000-000000000000' }, 'Choose somebody from the list'],
    ['a session of nobody', { reflections: '01900000-0000-7000-8000-000000000000' }, 'Choose sessions of your own diary'],
  ]
  test.each(refused)('%s is refused in words, and what was typed stays', async (_what, change, words) => {
    const read = await page(learner.post('/supervision/new', entry({ discussed: 'Kept & safe', ...change })))
    expect(read.status).toBe(422)
    expect(read.text).toContain(words)
    expect(read.html).toContain('Kept &amp; safe')
  })

  test('another learner cannot log supervision with somebody who is not theirs', async () => {
    const sent = await t.as(t.people.otherLearner).post('/supervision/new', entry())
    expect(sent.status).toBe(422)
  })
})

describe('R061: the centre’s supervisor confirms', () => {
  test('what waits is listed first, and is confirmed with the hash of what was read', async () => {
    const id = await log({ minutes: '45' })
    expect((await page(t.as(t.people.supervisor).get('/supervision'))).text).toContain('Waiting for you')
    const before = await t.events()
    expect((await confirm(id)).status).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['SupervisionConfirmed'])
    const { answers, content, standing } = await kept(id)
    expect(answers).toMatchObject([{ answer: 'confirmed', minutes: 45, content }])
    expect(standing).toEqual({ kind: 'confirmed', on: '2026-11-21' })
    expect((await page(learner.get(`/supervision/${id}`))).text).toContain('Confirmed on 21 November 2026')
  })

  test('minutes changed afterwards are not confirmed; the page says so, and the supervisor sees it again', async () => {
    const id = await log({ minutes: '45' })
    await confirm(id)
    expect((await page(learner.get(`/supervision/${id}/edit`))).text).toContain('it is no longer confirmed, and your supervisor is asked again')
    await learner.post(`/supervision/${id}/edit`, entry({ minutes: '60', revision: '1' }))
    const read = await page(learner.get(`/supervision/${id}`))
    expect(read.text).toContain('This is no longer confirmed It was confirmed on 21 November 2026 with 45 min')
    expect((await page(t.as(t.people.supervisor).get('/supervision'))).text).toMatch(/Waiting for you .*1 h Not confirmed: 45 min was/)
    expect((await practiceRecord()).find((one) => one.id === id)).not.toHaveProperty('confirmedOn')
    expect((await confirm(id)).status).toBe(303)
    expect((await practiceRecord()).find((one) => one.id === id)).toMatchObject({ confirmedOn: '2026-11-21' })
  })

  test('what was discussed may be put more clearly without a new confirmation', async () => {
    const id = await log({ minutes: '45' })
    await confirm(id)
    await learner.post(`/supervision/${id}/edit`, entry({ minutes: '45', discussed: 'Silence, and what I do with it', revision: '1' }))
    expect((await kept(id)).standing.kind).toBe('confirmed')
  })

  test('what was changed while they were reading is shown before it is confirmed', async () => {
    const id = await log({ minutes: '45' })
    const { content } = await kept(id)
    await learner.post(`/supervision/${id}/edit`, entry({ minutes: '90', revision: '1' }))
    const stale = await confirm(id, { content })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were reading')
    expect(stale.text).toContain('1 h 30 min')
    expect((await kept(id)).answers).toEqual([])
  })

  test('something wrong needs a word on what, which the learner reads', async () => {
    const id = await log({ minutes: '45' })
    expect((await confirm(id, { answer: 'declined' })).text).toContain('Say what is wrong, so that it can be put right')
    expect((await confirm(id, { answer: 'declined', note: 'It was 30 minutes' })).status).toBe(303)
    expect((await page(learner.get(`/supervision/${id}`))).text).toContain('says that something is wrong It was 30 minutes')
  })

  test('of two confirmations at the same instant one is kept', async () => {
    const id = await log({ minutes: '45' })
    const both = await Promise.all([confirm(id), confirm(id)])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect((await kept(id)).answers).toHaveLength(1)
  })
})

async function practiceRecord() {
  const { supervision } = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
  return supervision
}
