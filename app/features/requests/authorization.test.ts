import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { requests } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

test('R107: what a learner asks of somebody outside is seen by that learner alone', async () => {
  const { clientId } = await addSigners(t)
  expect((await t.as(t.people.learner).post(`/links/new/goals/${clientId}`)).status).toBe(303)
  const { request, link } = await inCentre(t.database, t.centreId, async (tx) => ({
    request: (await tx.selectFrom('request').select('id').executeTakeFirstOrThrow()).id,
    link: (await tx.selectFrom('link').select('id').executeTakeFirstOrThrow()).id,
  }))
  await walkEveryDoor(t, requests, { client: clientId, request, link }, ['Speaks up too late', 'Lead the weekly meeting', 'Quillfeather'])
  expect(t.logged()).not.toContain('Speaks up too late')
})

test.each(['nothing', '%00', 'new', '1 or 1=1'])('an address of no link or request (%s) is not found', async (id) => {
  const learner = t.as(t.people.learner)
  const part = encodeURIComponent(id)
  expect((await learner.get(`/links/requests/${part}`)).status).toBe(404)
  expect((await learner.get(`/links/new/sessions/${part}`)).status).toBe(404)
  expect((await learner.post(`/links/${part}/withdraw`)).status).toBe(404)
  expect((await learner.post(`/links/${part}/remind`)).status).toBe(404)
})
