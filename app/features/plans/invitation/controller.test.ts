import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, letters } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const invitation = { day: '2026-12-03', time: '17:30', minutes: '60', place: 'Room 4' }

async function planWith(client: Parameters<typeof addSigners>[1]): Promise<string> {
  const { clientId } = await addSigners(t, client)
  await t.as(t.people.learner).post(`/clients/${clientId}/session-plans/new`, { plannedFor: '2026-12-03', objectives: 'The quiet plan' })
  const plan = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('session_plan').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())
  return `/session-plans/${plan.id}`
}

async function newest() {
  const [letter] = await letters(t)
  const read = new ICAL.Component(ICAL.parse(letter?.calendar?.text ?? '') as ConstructorParameters<typeof ICAL.Component>[0])
  const event = new ICAL.Event(read.getFirstSubcomponent('vevent') ?? undefined)
  expect(`${letter?.text} ${letter?.calendar?.text}`).not.toContain('The quiet plan')
  return { to: letter?.to, method: letter?.calendar?.method, uid: event.uid, sequence: event.sequence, begins: event.startDate.toJSDate().toISOString() }
}

test('a client is invited to a planned session, to another time instead, and not any more: one entry of their calendar', async () => {
  const path = await planWith({ alias: 'Client I', clientEmail: 'iris@example.org' })
  const learner = t.as(t.people.learner)
  expect((await learner.post(`${path}/invitation`, invitation)).status).toBe(303)
  const first = await newest()
  expect(first).toMatchObject({ to: 'iris@example.org', method: 'REQUEST', sequence: 0, begins: '2026-12-03T17:30:00.000Z' })
  expect((await page(learner.get(path))).text).toContain('Client I was invited for 3 December 2026 at 17:30')
  expect((await learner.post(`${path}/invitation`, { ...invitation, time: '18:00' })).status).toBe(303)
  expect(await newest()).toEqual({ ...first, sequence: 1, begins: '2026-12-03T18:00:00.000Z' })
  const [moved] = await letters(t)
  expect(moved?.subject).toBe('Your session with Lena Learner has changed')
  expect(moved?.text).toContain('you will now meet on Thursday 3 December 2026, 18:00 to 19:00 (UK time)')
  expect((await learner.post(`${path}/invitation/cancel`)).status).toBe(303)
  expect(await newest()).toEqual({ ...first, method: 'CANCEL', sequence: 2, begins: '2026-12-03T18:00:00.000Z' })
  expect((await t.events()).filter((kind) => kind.startsWith('SessionInvitation'))).toEqual([
    'SessionInvitationSent',
    'SessionInvitationSent',
    'SessionInvitationCancelled',
  ])
  const sent = (await letters(t)).length
  await learner.post(`${path}/invitation/cancel`)
  expect((await letters(t)).length).toBe(sent)
})

test('an hour of summer is the hour on the clock of the centre', async () => {
  const path = await planWith({ alias: 'Client S', clientEmail: 'summer@example.org' })
  await t.as(t.people.learner).post(`${path}/invitation`, { ...invitation, day: '2027-06-03' })
  expect(await newest()).toMatchObject({ begins: '2027-06-03T16:30:00.000Z' })
})

test('what cannot be sent is said, and what was typed stays', async () => {
  const without = await planWith({ alias: 'Client W', clientEmail: null })
  const answer = await page(t.as(t.people.learner).post(`${without}/invitation`, { ...invitation, place: 'Her <own> room' }))
  expect([answer.status, answer.text.includes('No e-mail address is kept for this client')]).toEqual([422, true])
  expect(answer.html).toContain('Her &lt;own&gt; room')
  const path = await planWith({ alias: 'Client X' })
  const late = await page(t.as(t.people.learner).post(`${path}/invitation`, { ...invitation, day: '2026-11-20' }))
  expect([late.status, late.text.includes('is over or has begun')]).toEqual([422, true])
  expect((await page(t.as(t.people.learner).post(`${path}/invitation`, { ...invitation, time: 'noon-ish' }))).status).toBe(422)
  expect((await t.as(t.people.otherLearner).post(`${path}/invitation`, invitation)).status).toBe(404)
})
