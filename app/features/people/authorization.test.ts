import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { people } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('only administrators say who belongs to a centre', async () => {
  expect(people.length).toBeGreaterThanOrEqual(11)
  for (const door of people) expect(door.admits).toEqual(['administrator'])
  await walkEveryDoor(t, people, {}, [t.people.strangerLearner.email, t.people.strangerAssessor.email])
})
