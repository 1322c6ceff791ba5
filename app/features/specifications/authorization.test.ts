import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { skeletonOf } from '../../specification/skeleton.ts'
import { specifications } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('only administrators write and publish specifications, and only those of their own centre', async () => {
  for (const door of specifications) expect(door.admits).toEqual(['administrator'])
  await t.as(t.people.administrator).post('/specifications/new', { text: skeletonOf('unit').replace('TITLE OF THE SPECIFICATION', 'Harbour Secret') })
  const { id } = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('specification_draft').select('id').executeTakeFirstOrThrow())
  await walkEveryDoor(t, specifications, { draft: id, specification: 'my-unit-2027' }, [t.people.strangerLearner.email])
})
