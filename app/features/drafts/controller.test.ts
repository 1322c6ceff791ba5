import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'

let t: TestHouse
const subject = newId()

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

function kept(): Promise<{ person_id: string; fields: unknown }[]> {
  return inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('draft').select(['person_id', 'fields']).where('subject_id', '=', subject).orderBy('person_id').execute(),
  )
}

test('a draft is kept for whoever typed it, and replaced by nobody else', async () => {
  expect((await t.as(t.people.learner).post(`/drafts/session/${subject}`, { summary: 'Mine' })).status).toBe(200)
  expect((await t.as(t.people.otherLearner).post(`/drafts/session/${subject}`, { summary: 'Theirs' })).status).toBe(200)
  expect((await kept()).map(({ fields }) => fields)).toEqual(expect.arrayContaining([{ summary: 'Mine' }, { summary: 'Theirs' }]))
  expect((await t.as(undefined).post(`/drafts/session/${subject}`, { summary: 'Nobody’s' })).status).toBe(401)
})

test.each(['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', 'https://evil.example', ''])(
  'letting a draft go never leads to another site: %j',
  async (back) => {
    const gone = await t.as(t.people.learner).post(`/drafts/session/${subject}`, { discard: 'yes', back })
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/'])
    expect((await kept()).map(({ person_id }) => person_id)).toEqual([t.people.otherLearner.id])
  },
)

test.each([`/drafts/Session/${subject}`, '/drafts/session/nobody', `/drafts/${'a'.repeat(41)}/${subject}`])('there is no draft at %s', async (address) => {
  expect((await t.as(t.people.learner).post(address, { summary: 'x' })).status).toBe(404)
})
