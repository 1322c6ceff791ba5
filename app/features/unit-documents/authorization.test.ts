import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { unitDocuments } from './index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('a unit’s documents are for whoever is signed in; only a learner acknowledges them', async () => {
  await walkEveryDoor(t, unitDocuments)
  for (const person of Object.values(t.people)) {
    const { status } = await t.as(person).post('/catalogue/units/H-617-2907/documents/task-sheet/acknowledge')
    const expected = person.role !== 'learner' ? 403 : person.centreId === t.centreId ? 303 : 404
    expect(status, person.name).toBe(expected)
  }
})
