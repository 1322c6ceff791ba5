import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, letters, type Signers } from '../../../test/harness/signers.ts'

let t: TestHouse
let signers: Signers
let group = ''

beforeAll(async () => {
  t = await testHouse()
  signers = await addSigners(t)
  const members = { alias: 'Group G', kind: 'group', members: '3', approach: 'coaching', startedOn: '2026-10-01' }
  group = (await page(t.as(t.people.learner).post('/clients/new', members))).location ?? ''
})
afterAll(() => t.close())

test.each<[who: string, address: () => string, fields: Record<string, string>]>([
  ['a client', () => `/clients/${signers.clientId}/identity`, {}],
  ['a line manager', () => `/stakeholders/${signers.stakeholderId}/identity`, {}],
  ['a member of a group', () => `${/\/clients\/[0-9a-f-]{36}/.exec(group)?.[0] ?? ''}/members`, {}],
  ['an outside supervisor', () => '/supervision/supervisors/new', { alias: 'Supervisor S', credentials: 'EMCC' }],
])('R055, R061: nobody is %s under their own address', async (_who, address, fields) => {
  const own = ` ${t.people.learner.email.toUpperCase()}`
  const refused = await page(t.as(t.people.learner).post(address(), { name: 'Somebody Else', email: own, keptAt: t.clock.now.toString(), ...fields }))
  expect([refused.status, refused.text.includes('This is your own address')]).toEqual([422, true])
  expect(refused.html).toContain('Somebody Else')
})

test('R098: nobody is their own colleague in a round', async () => {
  const people = [`client:${signers.clientId}`, `stakeholder:${signers.stakeholderId}`]
  const round = { questionnaire: 'feedback-360', closesOn: '2026-12-12', least: '3', people }
  const colleague = { 'colleagues[0].name': 'Somebody Else', 'colleagues[0].email': t.people.learner.email }
  const refused = await page(t.as(t.people.learner).post('/feedback/rounds/new', { ...round, ...colleague }))
  expect([refused.status, refused.text.includes('This is your own address')]).toEqual([422, true])
  expect(await letters(t)).toEqual([])
})
