import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { recognition } from './index.ts'

const secret = 'Certificate of a school of mine'
let t: TestHouse
let id: string

beforeAll(async () => {
  t = await testHouse()
  const sent = await t.as(t.people.learner).post('/recognition/new', { kind: 'exemption', scope: 'whole', evidence: secret })
  id = sent.headers.get('location')?.split('/').at(-1) ?? ''
})
afterAll(() => t.close())

test('R037: a request is read by the learner, their tutor, assessor and the administrator, and by nobody else', async () => {
  const own = recognition.filter(({ admits }) => !admits.includes('assessor'))
  await walkEveryDoor(t, own, { recognition: id }, [secret])
  for (const person of Object.values(t.people)) {
    const { status, body } = await read(person)
    const mayRead = [t.people.learner, t.people.tutor, t.people.assessor, t.people.administrator].includes(person)
    expect([body.includes(secret), status], person.name).toEqual([mayRead, mayRead ? 200 : person === t.people.supervisor ? 403 : 404])
  }
  expect((await t.as(t.people.strangerAssessor).post(`/recognition/${id}/decide`, { decision: 'agreed', reason: 'Yes', revision: '1' })).status).toBe(404)
  expect((await t.as(t.people.tutor).post(`/recognition/${id}/decide`, { decision: 'agreed', reason: 'Yes', revision: '1' })).status).toBe(403)
})

async function read(person: (typeof t.people)['learner']) {
  const answer = await t.as(person).get(`/recognition/${id}`)
  return { status: answer.status, body: await answer.text() }
}
