import { afterAll, beforeAll, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { membershipOf } from '../../../test/harness/qualified.ts'
import { qualifications } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('R017: who registers on what is the administrator’s to say; how far somebody is, theirs and that of those who work with them', async () => {
  await walkEveryDoor(t, qualifications, { learner: t.learnerId, membership: await membershipOf(t) })
  await walkEveryDoor(t, qualifications)
})
