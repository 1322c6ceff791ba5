import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { Role } from '../../../platform/web/policy.ts'
import { beginMembership } from '../../centres/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

/** The administrator, in a further role that they have been given and switched to. */
async function inRole(role: Role): Promise<Browser> {
  const { id } = t.people.administrator
  await inCentre(t.database, t.centreId, (tx) => beginMembership(tx, t.centreId, id, role, { actor: { kind: 'system' }, now: t.clock.now }))
  const { membership } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('membership').select('id as membership').where('person_id', '=', id).where('role', '=', role).executeTakeFirstOrThrow(),
  )
  const browser = t.as(t.people.administrator)
  expect((await browser.post(`/account/place?to=${membership}`)).status).toBe(303)
  return browser
}

test.each([
  ['assessor', '/submissions'],
  ['tutor', '/learners'],
  ['supervisor', '/learners'],
  ['administrator', '/learners'],
] as const)('the first page of %s is where their work waits: %s', async (who, place) => {
  const home = await page(t.as(t.people[who]).get('/'))
  expect([home.status, home.location]).toEqual([303, place])
})

describe('the first page of a role without work here yet', () => {
  test.each([
    ['iqa', 'You are an internal quality assurer at Harbour Coaching Centre', 'Sampling'],
    ['eqa', 'You are an external quality assurer at Harbour Coaching Centre', 'exactly the sample'],
    ['sponsor', 'You are a programme sponsor at Harbour Coaching Centre', 'never what a client'],
  ] as const)('says so to %s, and shows no learner', async (role, heading, words) => {
    const browser = await inRole(role)
    const home = await page(browser.get('/'))
    expect([home.status, home.h1]).toEqual([200, heading])
    expect(home.text).toContain(words)
    expect(home.html).toMatch(/href="\/" aria-current="page"/)
    expect((await browser.get('/learners')).status).toBe(403)
    const searched = await page(browser.get('/search?q=Lena'))
    expect(searched.text).not.toContain('Lena Learner')
  })
})
