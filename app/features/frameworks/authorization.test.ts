import { afterAll, beforeAll, expect, test } from 'vitest'
import { frameworkFile, importAsAdministrator } from '../../../test/fixtures/frameworks/imported.ts'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { frameworks } from './index.ts'
import { listFrameworks } from './queries.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('only administrators bring frameworks in; everybody may read by CASE', async () => {
  for (const { pattern, admits } of frameworks) expect(admits).toEqual(pattern.startsWith('/ims/') ? 'anyone' : ['administrator'])
  await walkEveryDoor(t, frameworks, { framework: await importAsAdministrator(t, frameworkFile('standards.matrix')) })
})

test('another centre sees what is published by CASE alone', async () => {
  const id = await importAsAdministrator(t, frameworkFile('current-moodle.csv'))
  await t.as(t.people.administrator).post(`/frameworks/${id}/publish`)
  const other = t.people.strangerLearner.centreId
  expect(await inCentre(t.database, other, (tx) => listFrameworks(tx, other))).toEqual([])
  const changed = await inCentre(t.database, other, (tx) => tx.updateTable('framework').set({ title: 'Ours now' }).where('id', '=', id).executeTakeFirst())
  expect(changed.numUpdatedRows).toBe(0n)
})
