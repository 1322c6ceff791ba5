import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, type Signers } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { goals } from '../goals/index.ts'
import { needs } from '../needs/index.ts'
import { clients } from './index.ts'

let t: TestHouse
let own: Signers
let ids: { need: string; goal: string }

beforeAll(async () => {
  t = await testHouse()
  own = await addSigners(t, { alias: 'Client Quartz' })
  ids = await inCentre(t.database, t.centreId, async (tx) => ({
    need: (await tx.selectFrom('need').select('id').executeTakeFirstOrThrow()).id,
    goal: (await tx.selectFrom('goal').select('id').executeTakeFirstOrThrow()).id,
  }))
})
afterAll(async () => {
  await t.close()
})

test('R107: clients, needs and goals are the learner’s own, and no other role or centre reads a word of them', async () => {
  const secrets = [own.client, own.stakeholder, 'benedict@example.org', 'dana@example.org', 'Client Quartz', 'Speaks up too late', 'Lead the weekly meeting']
  await walkEveryDoor(t, [...clients, ...needs, ...goals], { client: own.clientId, stakeholder: own.stakeholderId, ...ids }, secrets)
})

test('the learner gets in by every door', async () => {
  const filled: Record<string, string> = { client: own.clientId, stakeholder: own.stakeholderId, ...ids }
  await inCentre(t.database, t.centreId, (tx) => tx.updateTable('client').set({ kind: 'group', members: 3 }).where('id', '=', own.clientId).execute())
  for (const door of [...clients, ...needs, ...goals].filter((one) => one.method === 'GET')) {
    const path = door.pattern.replaceAll(/:(\w+)/g, (_match, name: string) => filled[name] ?? '')
    expect((await t.as(t.people.learner).get(path)).status, path).toBe(200)
  }
})

test('malformed ids are not found, and never an error', async () => {
  for (const door of [...clients, ...needs, ...goals].filter((one) => one.pattern.includes(':'))) {
    const path = door.pattern.replaceAll(/:\w+/g, "%00'--")
    const browser = t.as(t.people.learner)
    const answer = door.method === 'GET' ? await browser.get(path) : await browser.post(path)
    expect(answer.status, `${door.method} ${path}`).toBe(404)
  }
})
