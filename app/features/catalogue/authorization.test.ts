import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { catalogue } from './index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('the catalogue is for whoever is signed in, and for nobody else', async () => {
  expect(catalogue.every(({ method }) => method === 'GET')).toBe(true)
  await walkEveryDoor(t, catalogue)
})
