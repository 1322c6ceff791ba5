import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { layGround } from '../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { logSession } from '../../../test/harness/log-session.ts'
import { reflections } from '../reflections/index.ts'
import { sessions } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

test('R107: only the learner opens the diary, and only staff given to the learner read it; nothing leaks', async () => {
  const secret = 'What was said behind closed doors'
  const ground = await layGround(t, { alias: 'Client A' })
  const learner = t.as(t.people.learner)
  const session = await logSession(learner, { clients: ground.client, heldOn: '2026-11-03', summary: secret })
  expect((await learner.post(`/sessions/${session}/reflection`, { overall: secret, revision: '0' })).status).toBe(303)
  const staff = sessions.filter((door) => door.pattern.startsWith('/learners'))
  const own = sessions.filter((door) => !staff.includes(door))
  await walkEveryDoor(t, [...own, ...reflections], { session }, [secret])
  await walkEveryDoor(t, staff, { session, learner: t.learnerId })
  for (const person of [t.people.administrator, t.people.otherLearner, t.people.strangerLearner, t.people.strangerAssessor]) {
    const body = await (await t.as(person).get(`/learners/${t.learnerId}/sessions/${session}`)).text()
    expect(body, person.name).not.toContain(secret)
  }
  expect(t.logged()).not.toContain(secret)
})
