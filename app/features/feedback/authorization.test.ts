import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { feedback } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const secret = 'What my supervisor told me in confidence'

test('feedback is the learner’s own, and nobody else opens it', async () => {
  const sent = await t
    .as(t.people.learner)
    .post('/feedback/new', { giver: 'supervisor', stage: 'mid', channel: 'verbal', receivedOn: '2026-11-20', effectiveness: secret })
  expect(sent.status).toBe(303)
  const id = sent.headers.get('location')?.split('/').at(-1) ?? ''
  await walkEveryDoor(t, feedback, { feedback: id }, [secret])
  expect(t.logged()).not.toContain(secret)
})

test.each(['nothing', '%00', 'new%20', '1 or 1=1'])('an address of no feedback (%s) is not found', async (id) => {
  const learner = t.as(t.people.learner)
  expect((await learner.get(`/feedback/${encodeURIComponent(id)}`)).status).toBe(404)
  expect((await learner.post(`/feedback/links/${encodeURIComponent(id)}/remind`)).status).toBe(404)
})
