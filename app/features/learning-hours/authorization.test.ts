import { afterAll, beforeAll, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { findLearningHours, learningHours } from './index.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { findEnrolments } from '../practice/index.ts'

const secret = 'What I read on the train'
let t: TestHouse
let hour: string

beforeAll(async () => {
  t = await testHouse()
  const [enrolment] = await inCentre(t.database, t.centreId, (tx) => findEnrolments(tx, t.centreId, t.learnerId))
  await t.as(t.people.learner).post('/hours/new', { day: '2026-11-20', minutes: '30', kind: 'directed reading', what: `unit:${enrolment?.id}`, note: secret })
  const [kept] = await inCentre(t.database, t.centreId, (tx) => findLearningHours(tx, t.centreId, t.learnerId))
  hour = kept?.id ?? ''
})
afterAll(() => t.close())

test('R016: learning hours are the learner’s to write, and read by those who work with them alone', async () => {
  const own = learningHours.filter(({ admits }) => admits.includes('learner'))
  await walkEveryDoor(t, own, { hour }, [secret])
  await walkEveryDoor(
    t,
    learningHours.filter((door) => !own.includes(door)),
    { learner: t.learnerId },
  )
})
