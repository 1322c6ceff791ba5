import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { keepExample } from '../../../test/harness/practice.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { bodyLogs } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('a body log is the learner’s alone', async () => {
  await walkEveryDoor(t, bodyLogs)
  await keepExample(t, 'complete')
  const [own, other] = await Promise.all([t.people.learner, t.people.otherLearner].map(async (person) => (await t.as(person).get('/body-logs/emcc')).text()))
  expect(own).toContain('Client A')
  expect(other).not.toContain('Client A')
})

test.each(['nothing', '%00', '..%2f..', 'constructor'])('a body there is not (%s) is not found', async (id) => {
  const learner = t.as(t.people.learner)
  expect((await learner.get(`/body-logs/${id}`)).status).toBe(404)
  for (const act of ['training', 'paid', 'exports']) expect((await learner.post(`/body-logs/${id}/${act}`)).status).toBe(404)
})
