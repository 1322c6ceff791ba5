import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { supervision } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const secret = 'What was said between the two of us'

test('supervision is read by the learner and by the supervisor it names, and by nobody else', async () => {
  const entry = { heldOn: '2026-11-10', minutes: '45', kind: 'individual', supervisor: `centre:${t.people.supervisor.id}`, discussed: secret, feedback: secret }
  const sent = await t.as(t.people.learner).post('/supervision/new', entry)
  expect(sent.status).toBe(303)
  const id = sent.headers.get('location')?.split('/').at(-1) ?? ''
  const staff = supervision.filter((door) => door.admits.includes('supervisor'))
  await walkEveryDoor(
    t,
    supervision.filter((door) => !staff.includes(door)),
    { supervision: id },
    [secret],
  )
  await walkEveryDoor(t, staff, { supervision: id })
  for (const person of Object.values(t.people)) {
    const response = await t.as(person).get(`/supervision/${id}`)
    const mayRead = person === t.people.learner || person === t.people.supervisor
    expect((await response.text()).includes(secret), person.name).toBe(mayRead)
    if (person === t.people.tutor) expect(response.status).toBe(404)
  }
  expect((await t.as(t.people.tutor).post(`/supervision/${id}/confirm`, { answer: 'confirmed' })).status).toBe(404)
  expect(t.logged()).not.toContain(secret)
})

test.each(['nothing', '%00', 'supervisors', '1 or 1=1'])('an address of no supervision (%s) is not found', async (id) => {
  const path = `/supervision/${encodeURIComponent(id)}`
  expect((await t.as(t.people.learner).get(path)).status).toBe(404)
  expect((await t.as(t.people.supervisor).get(path)).status).toBe(404)
  expect((await t.as(t.people.learner).post(`${path}/ask`)).status).toBe(404)
})
