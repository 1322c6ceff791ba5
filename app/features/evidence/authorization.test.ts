import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { evidence } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const secret = 'What only the assessor should read'

test('evidence is the learner’s, and their own assessor’s to read and agree', async () => {
  const learner = t.as(t.people.learner)
  const sent = await learner.post('/evidence/new', { kind: 'questioning', title: 'Questions answered', account: secret })
  expect(sent.status).toBe(303)
  const id = sent.headers.get('location')?.split('/').at(-1) ?? ''
  const shared = evidence.filter((door) => door.admits.includes('assessor'))
  await walkEveryDoor(
    t,
    evidence.filter((door) => !shared.includes(door)),
    { evidence: id, learner: t.learnerId },
    [secret],
  )
  await walkEveryDoor(t, shared, { evidence: id, learner: t.learnerId })
  for (const person of Object.values(t.people)) {
    const body = await (await t.as(person).get(`/evidence/${id}`)).text()
    const mayRead = person === t.people.learner || person === t.people.assessor
    expect(body.includes(secret), person.name).toBe(mayRead)
  }
})

test.each(['nothing', '%00', '..%2f..', '1 or 1=1'])('an address of no evidence (%s) is not found', async (id) => {
  const path = `/evidence/${encodeURIComponent(id)}`
  expect((await t.as(t.people.learner).get(path)).status).toBe(404)
  expect((await t.as(t.people.assessor).get(path)).status).toBe(404)
  expect((await t.as(t.people.learner).post(`${path}/edit`)).status).toBe(404)
})
