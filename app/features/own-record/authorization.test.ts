import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { keepExample } from '../../../test/harness/practice.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { ownRecord } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('a learner’s record is theirs alone to take along', async () => {
  await walkEveryDoor(t, ownRecord)
  await keepExample(t, 'complete')
  const other = await t.as(t.people.otherLearner).post('/record', { format: 'json' })
  expect(other.status).toBe(422)
  expect(await other.text()).not.toContain('Client A')
})
