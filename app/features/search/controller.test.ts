import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../test/harness/house.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'

let t: TestHouse
let sessionId: string

beforeAll(async () => {
  t = await testHouse()
  sessionId = await practise(t.people.learner, 'Client A', 'We spoke about delegating to <b>Priya</b>; 100% agreed on next_steps.')
  await practise(t.people.otherLearner, 'Client Z', 'Delegating, in somebody else’s diary.')
  await practise(t.people.strangerLearner, 'Client Y', 'Delegating in another centre.')
})

afterAll(() => t.close())

async function practise(person: TestPerson, alias: string, summary: string): Promise<string> {
  const id = newId()
  const client = newId()
  const at = t.clock.now.toString()
  const own = { centre_id: person.centreId, learner_id: person.learnerId ?? '' }
  await inCentre(t.database, person.centreId, async (tx) => {
    await tx
      .insertInto('client')
      .values({ ...own, id: client, alias, kind: 'individual', approach: 'coaching', role: 'Team leader', started_on: '2026-10-01', created_at: at })
      .execute()
    await tx
      .insertInto('session')
      .values({ ...own, id, held_on: '2026-11-03', started_at: '14:00', minutes: 60, mode: 'video', summary, techniques: ['GROW'], created_at: at })
      .execute()
    await tx.insertInto('session_client').values({ centre_id: person.centreId, session_id: id, client_id: client }).execute()
  })
  return id
}

function search(person: TestPerson, words: string, more = '') {
  return page(t.as(person).get(`/search?q=${encodeURIComponent(words)}${more}`))
}

describe('a learner', () => {
  test('finds own sessions by what stands in the diary, and nobody else’s', async () => {
    const found = await search(t.people.learner, 'DELEGATING')
    expect([found.status, found.h1]).toEqual([200, 'Search'])
    expect(found.html).toContain(`href="/sessions/${sessionId}"`)
    expect(found.text).toContain('3 November 2026 with Client A')
    expect(found.text).toContain('We spoke about delegating to <b>Priya</b>')
    expect(found.text).not.toContain('somebody else')
    expect(found.text).not.toContain('another centre')
  })

  test.each([
    ['Client', 'Client A'],
    ['team lead', 'Client A'],
    ['grow', '3 November 2026'],
    ['100%', '3 November 2026'],
    ['next_s', '3 November 2026'],
  ])('finds by %s', async (words, what) => {
    const found = await search(t.people.learner, words)
    expect(found.text).toContain(what)
    expect(found.text).not.toContain('Client Z')
  })

  test('finds criteria of the unit they are on, each with its place', async () => {
    const found = await search(t.people.learner, '2.1')
    expect(found.html).toMatch(/href="\/units\/H-617-2907#criterion-[^"]+"/)
    expect(found.text).toContain('Criterion 2.1')
  })

  test('finds no learners, not even by name', async () => {
    expect((await search(t.people.learner, 'Oscar Other')).text).toContain('Nothing of yours has “Oscar Other” in it')
  })
})

describe('others', () => {
  test.each(['tutor', 'supervisor', 'assessor'] as const)('a %s finds the learners they work with, by name', async (role) => {
    const found = await search(t.people[role], 'l')
    expect(found.html).toContain(`href="/learners/${t.learnerId}"`)
    expect(found.html).not.toContain(`href="/learners/${t.otherLearnerId}"`)
    expect((await search(t.people[role], 'delegating')).text).toContain('Nothing of yours')
  })

  test('an administrator finds every learner of the centre, and no practice', async () => {
    const found = await search(t.people.administrator, 'o')
    expect(found.text).toContain('Oscar Other')
    expect(found.text).not.toContain('Stan Stranger')
    expect((await search(t.people.administrator, 'Client')).text).not.toContain('Client A')
  })

  test('of another centre find nothing here', async () => {
    expect((await search(t.people.strangerAssessor, 'Lena')).text).toContain('Nothing of yours')
  })
})

describe('what is typed', () => {
  test('nothing yet: the page says what can be found', async () => {
    expect((await search(t.people.learner, '')).text).toContain('Type part of a client’s alias')
    expect((await search(t.people.tutor, '')).text).toContain('Type part of a learner’s name')
  })

  test.each(['%', '_', "'", '\\', '"); drop table session; --', '<script>alert(1)</script>', '🙂', 'x'.repeat(3000), 'مرحبا'])(
    '%s is only words',
    async (words) => {
      const found = await search(t.people.learner, words)
      expect(found.status).toBe(200)
      expect(found.html).not.toContain('<script>alert')
      if (words === '_') expect(found.text).not.toContain('Client A Team leader')
    },
  )

  test.each(['%00', '%ff%fe', '%ED%A0%80'])('%s is no word at all', async (bytes) => {
    expect((await t.as(t.people.learner).get(`/search?q=${bytes}`)).status).toBe(200)
  })
})

test('the search over a page gets the list alone', async () => {
  const list = await search(t.people.learner, 'delegating', '&partial=1')
  expect(list.status).toBe(200)
  expect(list.html).not.toContain('<html')
  expect(list.html).toContain(`href="/sessions/${sessionId}"`)
})
