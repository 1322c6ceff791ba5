import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { findKeeping, keeping } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const administrator = () => t.as(t.people.administrator)

function kept() {
  return inCentre(t.database, t.centreId, (tx) => findKeeping(tx, t.centreId, t.learnerId))
}

async function register(specification: string): Promise<void> {
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .insertInto('registration')
      .values({
        centre_id: t.centreId,
        id: newId(),
        learner_id: t.otherLearnerId,
        specification,
        specification_version: 'Version 2',
        qualification: 'certificate',
        registered_on: '2026-02-01',
        registered_by: t.people.administrator.id,
        registered_at: t.clock.now.toString(),
      })
      .execute(),
  )
}

describe('R122, R123: for how long a centre keeps records', () => {
  test('is four years until it says something else', async () => {
    const read = await page(administrator().get('/keeping'))
    expect(read.status).toBe(200)
    expect(read.text).toContain('Records are kept for 4 years after a learner has finished')
    expect(read.text).toContain('ILM: nothing is published that we know of, so your own rule stands')
    expect(await kept()).toEqual({ years: 4, contact: '', organisations: [] })
  })

  test('is for an administrator to change, who is told what people outside read; the event says the years and no address', async () => {
    const changed = await administrator().post('/keeping', { years: '6', contact: 'privacy@harbour.example', revision: '0' })
    expect(changed.status).toBe(303)
    expect(await kept()).toEqual({ years: 6, contact: 'privacy@harbour.example', organisations: [] })
    expect((await page(administrator().get('/keeping'))).text).toContain('write to privacy@harbour.example')
    const event = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('audit_event').select(['stream', 'actor', 'data']).where('kind', '=', 'KeepingRuleChanged').executeTakeFirstOrThrow(),
    )
    expect(event).toMatchObject({ stream: t.centreId, actor: `person:${t.people.administrator.id}` })
    expect(JSON.parse(event.data)).toEqual({ years: 6, before: 4, contact: true })
  })

  test('a change of what somebody else has changed meanwhile shows both, and nothing typed is lost', async () => {
    const stale = await page(administrator().post('/keeping', { years: '9', contact: '', revision: '0' }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were writing')
    expect(stale.html).toContain('value="9"')
    expect((await kept()).years).toBe(6)
  })

  test.each([
    ['0', 422],
    ['51', 422],
    ['four', 422],
    ['', 422],
  ])('%j is no number of years', async (years, status) => {
    expect((await administrator().post('/keeping', { years, revision: '1' })).status).toBe(status)
  })

  test('is never shorter than an awarding organisation asks with which learners are registered', async () => {
    expect((await administrator().post('/keeping', { years: '1', revision: '1' })).status).toBe(303)
    await register('athe-level-6-coaching-and-mentoring')
    const refused = await page(administrator().post('/keeping', { years: '3', revision: '2' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ATHE asks for at least 4 years')
    const other = await inCentre(t.database, t.centreId, (tx) => findKeeping(tx, t.centreId, t.otherLearnerId))
    expect(other).toEqual({ years: 4, contact: '', organisations: ['ATHE'] })
    expect((await kept()).years).toBe(1)
    expect((await administrator().post('/keeping', { years: '4', revision: '2' })).status).toBe(303)
  })

  test('one centre says nothing for another', async () => {
    const { centreId, learnerId } = t.people.strangerLearner
    expect(await inCentre(t.database, centreId, (tx) => findKeeping(tx, centreId, learnerId ?? ''))).toEqual({ years: 4, contact: '', organisations: [] })
  })

  test('nobody but an administrator sees or changes it', () => walkEveryDoor(t, keeping))
})
