import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { account } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('whoever is signed out is asked to sign in before anything of an account is shown or changed', async () => {
  expect(account.filter((door) => door.admits === 'person').length).toBeGreaterThanOrEqual(6)
  await walkEveryDoor(t, account)
})

test('what anybody may open says nothing of anybody', async () => {
  const open = account.filter((door) => door.admits === 'anyone' && door.method === 'GET')
  expect(open.length).toBeGreaterThanOrEqual(4)
  for (const door of open) {
    const response = await t.as(undefined).get(door.pattern.replace(':token', 'guess'))
    const body = await response.text()
    for (const person of Object.values(t.people)) expect(body).not.toContain(person.email)
  }
})
