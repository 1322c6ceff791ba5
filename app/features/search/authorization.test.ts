import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { search } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('whoever is signed out finds nothing', async () => {
  expect(search).toHaveLength(1)
  await walkEveryDoor(t, search)
})
