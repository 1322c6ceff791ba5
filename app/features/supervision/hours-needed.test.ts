import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { membershipOf } from '../../../test/harness/qualified.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  const enrol = `/people/memberships/${await membershipOf(t, t.people.learner.id)}/enrol`
  const fields = { unit: 'K/617/2908', registeredOn: '2026-01-05', supervisor: t.people.supervisor.id }
  expect((await t.as(t.people.administrator).post(enrol, fields)).status).toBe(303)
})
afterAll(() => t.close())

async function log(heldOn: string, minutes: string): Promise<string> {
  const fields = { heldOn, minutes, kind: 'individual', supervisor: `centre:${t.people.supervisor.id}`, feedback: 'Slow down.', logReviewed: 'yes' }
  return (await page(t.as(t.people.learner).post('/supervision/new', fields))).location ?? ''
}

async function supervise(heldOn: string, minutes: string): Promise<void> {
  const location = await log(heldOn, minutes)
  expect((await t.as(t.people.supervisor).post(`${location}/confirm`, { answer: 'confirmed', content: await contentAt(location) })).status).toBe(303)
}

async function contentAt(path: string): Promise<string> {
  const { html } = await page(t.as(t.people.supervisor).get(path))
  return /name="content" value="([0-9a-f]+)"/.exec(html)?.[1] ?? ''
}

async function unit(slug: string): Promise<string> {
  return (await page(t.as(t.people.learner).get(`/units/${slug}`))).text
}

test('R050 R051: one confirmed hour of supervision is enough for Unit 501, three are for Unit 502', async () => {
  expect(await unit('K-617-2908')).toMatch(/0 of (at least )?3 h/)
  await supervise('2026-10-05', '60')
  expect(await unit('H-617-2907')).toMatch(/1 of (at least )?1 h/)
  expect(await unit('K-617-2908')).toMatch(/1 of (at least )?3 h/)
  await supervise('2026-10-12', '119')
  expect(await unit('K-617-2908')).toMatch(/2\.9 of (at least )?3 h/)
  await supervise('2026-10-19', '1')
  expect(await unit('K-617-2908')).toMatch(/3 of (at least )?3 h/)
})

test('R050: what is not confirmed counts with its feedback, and the list says who sees that', async () => {
  await log('2026-11-02', '30')
  const { text } = await page(t.as(t.people.learner).get('/supervision'))
  expect(text.match(/Counts; your assessor sees that it is not confirmed/g)).toHaveLength(1)
})
