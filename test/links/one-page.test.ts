import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLinksTo, revokeLink } from '../../app/features/links/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { nameSupervisor } from '../harness/asked.ts'
import { hashIn, page } from '../harness/browser.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { logSession } from '../harness/log-session.ts'
import { addSigners, linkTo } from '../harness/signers.ts'

let t: TestHouse
let orla: string
let otto: string

beforeAll(async () => {
  t = await testHouse()
  orla = await nameSupervisor(t, 'Outside supervisor O', 'orla@example.org')
  otto = await nameSupervisor(t, 'Outside supervisor P', 'otto@example.org')
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const outside = () => t.as(undefined)

/** Logs supervision with an outside supervisor and asks them to confirm it. Answers the path of their link. */
async function askToConfirm(supervisor: string, email: string, heldOn: string, minutes: string, feedback: string): Promise<string> {
  const entry = { heldOn, minutes, kind: 'individual', discussed: 'Marguerite and her team', feedback, supervisor: `outside:${supervisor}`, revision: '0' }
  const logged = await page(learner().post('/supervision/new', entry))
  expect(logged.status, logged.text).toBe(303)
  expect((await learner().post(`${logged.location}/ask`)).status).toBe(303)
  return linkTo(t, email)
}

async function confirm(path: string, note = ''): Promise<void> {
  const { html } = await page(outside().get(path))
  const content = hashIn(html, 'content')
  const answer = note === '' ? 'confirmed' : 'declined'
  expect((await outside().post(`${path}/answer`, { content, answer, note })).status).toBe(303)
}

async function shareReflection(supervisor: string, email: string, overall: string, heldOn: string): Promise<string> {
  const { clientId } = await addSigners(t, { alias: `Client ${heldOn}`, clientEmail: null, stakeholderEmail: null })
  const entry = await logSession(learner(), { clients: clientId, heldOn, startedAt: '09:00' })
  await learner().post(`/sessions/${entry}/reflection`, { overall, revision: '0' })
  const { id } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('reflection').select('id').where('session_id', '=', entry).executeTakeFirstOrThrow(),
  )
  const shared = await page(learner().post('/links/new/reflections', { supervisor, reflections: id }))
  expect(shared.status, shared.text).toBe(303)
  return linkTo(t, email)
}

describe('R050, R061: everything between a learner and an outside supervisor stands on one page', () => {
  let confirmed: string
  let waiting: string

  beforeAll(async () => {
    confirmed = await askToConfirm(orla, 'orla@example.org', '2026-11-03', '45', 'Count to ten')
    await confirm(confirmed)
    const review = await shareReflection(orla, 'orla@example.org', 'I filled the silence too soon', '2026-11-05')
    const seen = hashIn((await page(outside().get(review))).html, 'seen')
    expect((await outside().post(`${review}/answer`, { answer: 'agreed', seen, said: 'You see more than you say' })).status).toBe(303)
    await learner().post('/feedback/ask', { giver: `supervisor:${orla}`, stage: 'mid' })
    const given = await outside().post(`${await linkTo(t, 'orla@example.org')}/answer`, {
      'ratings.questions': '3',
      difference: 'Bolder than in spring',
      person: 'Warm',
    })
    expect(given.status, await given.text()).toBe(303)
    waiting = await askToConfirm(orla, 'orla@example.org', '2026-11-10', '60', 'Leave more room')
    await confirm(await askToConfirm(otto, 'otto@example.org', '2026-11-12', '90', 'Hold the silence'))
  })

  test('what waits first, then what to discuss, hours and their total, what was read and said, and feedback given', async () => {
    const { text, h1, status, html } = await page(outside().get(`${waiting}/all`))
    expect([status, h1]).toEqual([200, 'Your supervision of Lena Learner'])
    const inOrder = [
      'asks you for 1 thing',
      'Confirm supervision of 10 November 2026',
      'What to discuss next',
      'Supervision with you',
      '45 min confirmed',
      'What you have answered',
      'Feedback you gave',
    ]
    const places = inOrder.map((words) => text.indexOf(words))
    expect(places, text).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    for (const words of ['10 Nov', '3 Nov', '1 reflection that you read', 'You see more than you say', 'Bolder than in spring']) expect(text).toContain(words)
    expect(html).toMatch(/href="\/l\/[A-Za-z0-9_-]+~[0-9a-f-]{36}\/done"/)
  })

  test('from it leads to what was answered, and back from every page', async () => {
    const { html } = await page(outside().get(`${waiting}/all`))
    const done = Array.from(html.matchAll(/href="(\/l\/[^"]+\/done)"/g), ([, href]) => href ?? '')
    expect(done.length).toBeGreaterThanOrEqual(3)
    for (const path of done) {
      const read = await page(outside().get(path))
      expect(read.status, path).toBe(200)
      expect(read.html, path).toContain(`href="${waiting}/all"`)
    }
  })

  test('never shows another supervisor’s matters, what was discussed, or who a client is', async () => {
    const { text } = await page(outside().get(`${waiting}/all`))
    for (const secret of [
      '12 Nov',
      '1 h 30 min',
      'Hold the silence',
      'Outside supervisor P',
      'Marguerite',
      'Quillfeather',
      'Client 2026',
      'Orla Wetherfield',
      'orla@example.org',
    ])
      expect(text).not.toContain(secret)
    const other = (await page(outside().get(`${await linkTo(t, 'otto@example.org')}/all`))).text
    expect(other).toContain('1 h 30 min confirmed')
    for (const secret of ['3 Nov', '10 Nov', 'You see more', 'Bolder than', 'I filled the silence']) expect(other).not.toContain(secret)
  })

  test('with the id of somebody else’s link there is nothing', async () => {
    const [theirs] = await inCentre(t.database, t.centreId, (tx) => findLinksTo(tx, t.centreId, t.learnerId, otto))
    for (const end of ['', '/all', '/done']) expect((await outside().get(`${waiting}~${theirs?.id}${end}`)).status).toBe(404)
  })

  test('does not show what the learner has not asked them about', async () => {
    const entry = { heldOn: '2026-11-17', minutes: '30', kind: 'individual', feedback: 'Not asked yet', supervisor: `outside:${orla}`, revision: '0' }
    expect((await learner().post('/supervision/new', entry)).status).toBe(303)
    expect((await page(outside().get(`${waiting}/all`))).text).not.toContain('17 Nov')
  })

  test('a link that was withdrawn, replaced or has expired opens none of it', async () => {
    const links = await inCentre(t.database, t.centreId, (tx) => findLinksTo(tx, t.centreId, t.learnerId, orla))
    const open = links.find((one) => one.answeredAt === null && one.revokedAt === null)
    t.clock.set('2026-11-23T10:00:00Z')
    expect((await learner().post(`/supervision/${open?.subjectId}/ask`)).status).toBe(303)
    expect((await outside().get(`${waiting}/all`)).status).toBe(404)
    const fresh = await linkTo(t, 'orla@example.org')
    expect((await outside().get(`${fresh}/all`)).status).toBe(200)
    if (open !== undefined) await inCentre(t.database, t.centreId, (tx) => revokeLink(tx, open, { by: { kind: 'system' }, at: t.clock.now }))
    const withdrawn = await page(outside().get(`${fresh}/all`))
    expect([withdrawn.status, withdrawn.h1, withdrawn.text.includes('Supervision with you')]).toEqual([410, 'This page is closed', false])
    expect((await page(outside().get(`${confirmed}/all`))).text).not.toContain('10 Nov')
    t.clock.set('2027-01-30T10:00:00Z')
    expect((await outside().get(`${confirmed}/all`)).status).toBe(410)
  })
})
