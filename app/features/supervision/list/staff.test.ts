import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { toDiscuss } from '../rules.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const nothing = { lastOn: null, confirmed: 0, missing: 0, reflections: 0, logReviewed: false, sessions: 0 }

test.each([
  [nothing, []],
  [{ ...nothing, sessions: 1 }, ['You have not met yet, and sessions have begun', 'The log as a whole has not been reviewed']],
  [{ ...nothing, sessions: 2, logReviewed: true, lastOn: '2026-10-10' }, []],
  [{ ...nothing, logReviewed: true, lastOn: '2026-10-09' }, ['You last met 43 days ago']],
  [
    { ...nothing, lastOn: '2026-11-20', reflections: 1, missing: 90 },
    ['1 reflection not gone through with anybody', '1 h 30 min of supervision with feedback still needed'],
  ],
])('R060, R061: what to discuss next with %j', (learner, expected) => {
  expect(toDiscuss(learner, '2026-11-21')).toEqual(expected)
})

test('R061: a supervisor sees their own learners, what is confirmed, and what to discuss next; a tutor theirs; nobody what was written', async () => {
  const learner = t.as(t.people.learner)
  await keepExample(t, 'half-way')
  const entry = { heldOn: '2026-11-10', minutes: '45', kind: 'individual', supervisor: `centre:${t.people.supervisor.id}`, feedback: 'A secret between two' }
  const logged = await page(learner.post('/supervision/new', entry))
  const before = await page(t.as(t.people.supervisor).get('/supervision'))
  expect(before.text).toContain('1 entry waits for you to confirm.')
  expect(before.text).toMatch(/Your learners .*Lena Learner .*Last met 10 Nov .*0 min/)
  const { html } = await page(t.as(t.people.supervisor).get(logged.location ?? ''))
  const content = hashIn(html, 'content')
  expect((await t.as(t.people.supervisor).post(`${logged.location}/confirm`, { answer: 'confirmed', content })).status).toBe(303)
  const after = await page(t.as(t.people.supervisor).get('/supervision'))
  expect(after.text).toContain('Nothing waits for you.')
  expect(after.text).toMatch(/Last met 10 Nov .*45 min/)
  expect(after.text).not.toMatch(/A secret between two|Oscar Other/)
  expect((await page(t.as(t.people.tutor).get('/supervision'))).text).toMatch(/Lena Learner .*No supervision with you yet .*0 min/)
  await inCentre(t.database, t.centreId, (tx) =>
    tx.updateTable('learner').set({ supervisor_id: null }).where('centre_id', '=', t.centreId).where('id', '=', t.learnerId).execute(),
  )
  expect((await page(t.as(t.people.supervisor).get('/supervision'))).text).not.toContain('To discuss next')
})
