import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { routes } from '../../routes.ts'
import { confidentiality } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('R107: what the check finds is the learner’s alone', async () => {
  await walkEveryDoor(t, confidentiality)
  expect((await t.as(t.people.learner).get(routes.confidentiality.at())).status).toBe(200)
})

test.each(['nothing', '%00', '1 or 1=1'])('an address of no dismissal (%s) is not found', async (id) => {
  expect((await t.as(t.people.learner).post(routes.withdrawDismissal.at({ dismissal: id }))).status).toBe(404)
})
