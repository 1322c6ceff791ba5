import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, type Signers } from '../../../test/harness/signers.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { goals } from '../goals/index.ts'
import { needs } from '../needs/index.ts'
import { clients } from './index.ts'

let t: TestHouse
let own: Signers
let ids: { need: string; goal: string; supervisor: string; colleague: string }

beforeAll(async () => {
  t = await testHouse()
  own = await addSigners(t, { alias: 'Client Quartz' })
  const [supervisor, colleague] = [newId(), newId()]
  const named = { centre_id: t.centreId, learner_id: t.learnerId, created_at: t.clock.now.toString() }
  ids = await inCentre(t.database, t.centreId, async (tx) => ({
    supervisor: (
      await tx
        .insertInto('outside_supervisor')
        .values({ ...named, id: supervisor, alias: 'Outside supervisor Quartz' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
    colleague: (
      await tx
        .insertInto('colleague')
        .values({ ...named, id: colleague, alias: 'Colleague Quartz' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
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
