import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})
afterAll(async () => {
  await t.close()
})

const typed = {
  alias: 'Client A',
  kind: 'individual',
  approach: 'coaching',
  role: 'Shift leader',
  context: 'New to the shift',
  rationale: 'A course did not help; she wants to find her own way.',
  startedOn: '2026-01-05',
}

describe('R043: a client with a rationale, in two steps', () => {
  test('an empty list teaches, and leads to the first client', async () => {
    const list = await page(t.as(t.people.learner).get('/clients'))
    expect(list.status).toBe(200)
    expect(list.h1).toBe('Clients')
    expect(list.text).toContain('Every hour begins with a client')
    expect(list.html).toContain('href="/clients/new"')
  })

  test('the form suggests the next free alias', async () => {
    const form = await page(t.as(t.people.learner).get('/clients/new'))
    expect(form.text).toContain('Step 1 of 2')
    expect(form.html).toContain('value="Client A"')
  })

  test('what is missing is said beside each field, and everything typed is kept', async () => {
    const answer = await page(
      t.as(t.people.learner).post('/clients/new', { ...typed, alias: '', approach: '', kind: 'group', context: 'Kept <b>as typed</b>' }),
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter what you call this client')
    expect(answer.text).toContain('Choose coaching or mentoring')
    expect(answer.html).toContain('Kept &lt;b&gt;as typed&lt;/b&gt;')
    expect(await clients()).toEqual([])
  })

  test('a group says how many it is', async () => {
    const answer = await page(t.as(t.people.learner).post('/clients/new', { ...typed, kind: 'group' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter how many people are in the group')
  })

  test('the client is kept with its event, and step two follows', async () => {
    const answer = await t.as(t.people.learner).post('/clients/new', typed)
    expect(answer.status).toBe(303)
    const [client] = await clients()
    expect(answer.headers.get('location')).toBe(`/clients/${client?.id}/identity`)
    expect(client).toMatchObject({
      alias: 'Client A',
      kind: 'individual',
      members: null,
      approach: 'coaching',
      rationale: typed.rationale,
      started_on: '2026-01-05',
      learner_id: t.learnerId,
    })
    expect((await t.events()).at(-1)).toBe('ClientAdded')
  })

  test('no two clients of a learner are called the same, also when two windows send at once', async () => {
    const browser = t.as(t.people.learner)
    const answers = await Promise.all([
      browser.post('/clients/new', { ...typed, alias: 'Client B' }),
      browser.post('/clients/new', { ...typed, alias: 'client b' }),
    ])
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([303, 422])
    const refused = await page(answers.find((answer) => answer.status === 422) ?? new Response(''))
    expect(refused.text).toContain('You call another client by this name already')
  })

  test('another learner of the centre may use the same alias', async () => {
    const answer = await t.as(t.people.otherLearner).post('/clients/new', typed)
    expect(answer.status).toBe(303)
  })

  test.each([
    ['a NUL', 'a\u0000b', 'contains a character that cannot be stored'],
    ['half a character', 'a\ud800b', 'could not be read'],
    ['too much', 'x'.repeat(61), 'Shorten what you call this client'],
  ])('%s in the alias gets a clear message', async (_what, alias, says) => {
    const answer = await page(t.as(t.people.learner).post('/clients/new', { ...typed, alias }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
  })

  test('script, emoji and right-to-left are text like any other', async () => {
    const alias = 'Client <script>alert(1)</script> 🙂 عميل'
    expect((await t.as(t.people.learner).post('/clients/new', { ...typed, alias })).status).toBe(303)
    const list = await page(t.as(t.people.learner).get('/clients'))
    expect(list.text).toContain(alias)
    expect(list.html).not.toContain('<script>alert')
  })
})

async function clients() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('client').selectAll().where('learner_id', '=', t.learnerId).orderBy('created_at').execute())
}
