import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let planned: string

beforeAll(async () => {
  t = await testHouse()
  const { clientId } = await addSigners(t, { alias: 'Client F' })
  for (const plannedFor of ['2026-12-03', '2026-12-10'])
    await t.as(t.people.learner).post(`/clients/${clientId}/session-plans/new`, { plannedFor, objectives: 'What Benedict said to Quillfeather' })
  const plan = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('session_plan').select('id').orderBy('planned_for').executeTakeFirstOrThrow())
  planned = plan.id
  await t.as(t.people.learner).post(`/session-plans/${planned}/invitation`, { day: '2026-12-03', time: '17:30', minutes: '60', place: 'At Quillfeather’s' })
  await t.as(t.people.supervisor).post('/times/new', { purpose: 'supervision', day: '2026-12-01', time: '10:00', minutes: '60', weeks: '1', place: 'At Sam’s' })
  const { html } = await page(t.as(t.people.learner).get('/times'))
  await t.as(t.people.learner).post(/\/times\/[0-9a-f-]{36}\/book/.exec(html)?.[0] ?? '')
})
afterAll(() => t.close())

async function freshAddress(): Promise<string> {
  const shown = await page(t.as(t.people.learner).post('/times/calendar'))
  return /\/calendar\/[A-Za-z0-9_-]{64}\.ics/.exec(shown.html)?.[0] ?? ''
}

test('a secret address shows bookings and planned sessions to a calendar program, under aliases and without places or texts', async () => {
  const answer = await t.as(undefined).get(await freshAddress())
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store'])
  const text = await answer.text()
  const read = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
  const events = read.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const told = events.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`).toSorted()
  expect(told).toEqual(['2026-12-01T10:00:00Z Supervision', '2026-12-03T17:30:00Z Session with Client F', '2026-12-10 Session with Client F'])
  expect(text).not.toMatch(/Quillfeather|Benedict|Sam|Lena|benedict@|LOCATION|ATTENDEE|ORGANIZER/)
  expect((await t.events()).at(-1)).toBe('CalendarFeedMade')
})

test('only a hash of it is kept; it is in no log and on no later page', async () => {
  const address = await freshAddress()
  const token = address.slice('/calendar/'.length, -'.ics'.length)
  await t.as(undefined).get(address)
  const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('calendar_feed').selectAll().execute())
  expect(kept).toHaveLength(1)
  expect(Buffer.from(kept[0]?.token_hash ?? '')).toHaveLength(32)
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(t.logged()).not.toContain(token)
  expect((await page(t.as(t.people.learner).get('/times'))).html).not.toContain(token)
})

test('a new address ends the one before; a closed one, a guess and a shortened one lead nowhere', async () => {
  const first = await freshAddress()
  const second = await freshAddress()
  expect((await t.as(undefined).get(first)).status).toBe(404)
  expect((await t.as(undefined).get(second)).status).toBe(200)
  for (const guess of [second.replace('.ics', 'x.ics'), second.slice(0, -8), '/calendar/%00', '/calendar/.ics', `/calendar/${'A'.repeat(64)}.ics`])
    expect((await t.as(undefined).get(guess)).status, guess).toBe(404)
  expect((await t.as(t.people.learner).post('/times/calendar/revoke')).status).toBe(303)
  expect((await t.events()).at(-1)).toBe('CalendarFeedRevoked')
  expect((await t.as(undefined).get(second)).status).toBe(404)
  const events = await t.events()
  await t.as(t.people.learner).post('/times/calendar/revoke')
  expect(await t.events()).toEqual(events)
})

test('the address of somebody who is no longer a learner of the centre leads nowhere', async () => {
  const address = await freshAddress()
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .updateTable('membership')
      .set({ ended_at: t.clock.now.toString() })
      .where('centre_id', '=', t.centreId)
      .where('person_id', '=', t.people.learner.id)
      .execute(),
  )
  expect((await t.as(undefined).get(address)).status).toBe(404)
})
