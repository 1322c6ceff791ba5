import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let ground: Ground

const typed = {
  statement: 'Hand over the rota',
  desiredOutcome: 'The rota is made without me',
  alignmentLevel: 'team',
  alignment: 'The team plans its own shifts by June',
  measures: 'Four rotas in a row',
  agreedOn: '2026-01-15',
}

beforeAll(async () => {
  t = await testHouse()
  ground = await layGround(t, { alias: 'Client A' })
})
afterAll(async () => {
  await t.close()
})

describe('R044: goals are aligned to those of the organisation, division or team', () => {
  test('a goal is kept with its outcome, alignment and measures', async () => {
    const answer = await t.as(t.people.learner).post(`/clients/${ground.client}/goals/new`, typed)
    expect(answer.status).toBe(303)
    const row = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('goal').selectAll().where('statement', '=', typed.statement).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({
      client_id: ground.client,
      desired_outcome: typed.desiredOutcome,
      alignment_level: 'team',
      alignment: typed.alignment,
      measures: typed.measures,
      agreed_on: '2026-01-15',
    })
    expect((await t.events()).at(-1)).toBe('GoalAdded')
  })

  test.each([
    [{ alignment: '' }, 'Say how it serves that goal'],
    [{ alignmentLevel: '' }, 'Choose whose goal it serves'],
    [{ alignmentLevel: 'galaxy' }, 'Choose whose goal it serves'],
    [{ statement: '' }, 'Enter the goal'],
    [{ agreedOn: '2026-11-22' }, 'The day the goal was agreed cannot be later than today'],
  ])('%o is refused in words', async (wrong, says) => {
    const answer = await page(t.as(t.people.learner).post(`/clients/${ground.client}/goals/new`, { ...typed, ...wrong }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
    expect(answer.html).toContain(typed.measures)
  })
})

describe('a goal over time', () => {
  test('begins empty and says how it grows', async () => {
    const shown = await page(t.as(t.people.learner).get(`/goals/${ground.goal}`))
    expect(shown.text).toContain('It is drawn here, session by session')
  })

  test('draws what the sessions say of it', async () => {
    await addProgress('2026-02-03', 3, 'The first Friday without me')
    await addProgress('2026-03-03', 7, '')
    const shown = await page(t.as(t.people.learner).get(`/goals/${ground.goal}`))
    expect(shown.text).toContain('From 3 to 7 of 10 since 3 Feb')
    expect(shown.text).toContain('3 February 2026 · 3 of 10 The first Friday without me')
  })

  test('is changed with a revision, and a stale change loses nothing', async () => {
    const browser = t.as(t.people.learner)
    expect((await browser.post(`/goals/${ground.goal}`, { ...typed, revision: '1' })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('GoalChanged')
    const stale = await page(browser.post(`/goals/${ground.goal}`, { ...typed, measures: 'Five rotas', revision: '1' }))
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Five rotas')
    expect(stale.text).toContain('Four rotas in a row')
  })
})

async function addProgress(held_on: string, progress: number, note: string): Promise<void> {
  const centre_id = t.centreId
  const id = newId()
  await inCentre(t.database, centre_id, async (tx) => {
    await tx
      .insertInto('session')
      .values({ centre_id, id, learner_id: t.learnerId, held_on, started_at: '10:00', minutes: 60, mode: 'video', created_at: t.clock.now.toString() })
      .execute()
    await tx.insertInto('session_goal').values({ centre_id, session_id: id, goal_id: ground.goal, progress, note }).execute()
  })
}
