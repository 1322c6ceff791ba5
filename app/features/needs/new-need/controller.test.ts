import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { layGround } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let contracted: string
let free: string

beforeAll(async () => {
  t = await testHouse()
  contracted = (await layGround(t, { alias: 'Client A', agreedOn: '2026-01-20' })).client
  free = (await addSigners(t, { alias: 'Client B' })).clientId
})
afterAll(async () => {
  await t.close()
})

describe('R053: needs with the tool used and the date', () => {
  test('a need is kept with its event, and another can follow at once', async () => {
    const browser = t.as(t.people.learner)
    const answer = await browser.post(`/clients/${free}/needs/new`, {
      statement: 'Says yes to everything',
      tool: '360° feedback',
      identifiedOn: '3 11 2026',
      another: 'yes',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/clients/${free}/needs/new`)
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('need').selectAll().where('client_id', '=', free).orderBy('id', 'desc').execute())
    expect(rows[0]).toMatchObject({ statement: 'Says yes to everything', tool: '360° feedback', identified_on: '2026-11-03', revision: 1 })
    expect((await t.events()).at(-1)).toBe('NeedAdded')
  })

  test('is refused without a text, or on a day that has not come, and keeps what was typed', async () => {
    const browser = t.as(t.people.learner)
    const empty = await page(browser.post(`/clients/${free}/needs/new`, { statement: ' ', tool: 'Wheel of life', identifiedOn: '2026-11-03' }))
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Enter the need')
    expect(empty.html).toContain('Wheel of life')
    const ahead = await page(browser.post(`/clients/${free}/needs/new`, { statement: 'Delegates late', identifiedOn: '2026-11-22' }))
    expect(ahead.status).toBe(422)
    expect(ahead.text).toContain('The day the need was agreed cannot be later than today')
  })
})

describe('a form that is sent twice', () => {
  test.each([
    ['needs', { statement: 'Pressed twice', tool: 'SWOT', identifiedOn: '2026-11-03' }, 'NeedAdded'],
    ['goals', { statement: 'Pressed twice', desiredOutcome: 'Kept once', agreedOn: '2026-11-03' }, 'GoalAdded'],
  ])('is kept once among %s; changed between, both', async (kind, typed, event) => {
    const browser = t.as(t.people.learner)
    const path = `/clients/${free}/${kind}/new`
    const entry = /name="entry" value="([0-9a-f-]{36})"/.exec((await page(browser.get(path))).html)?.[1] ?? ''
    const before = (await t.events()).filter((one) => one === event).length
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(path, { ...typed, entry })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await t.events()).filter((one) => one === event)).toHaveLength(before + 1)
    expect((await browser.post(path, { ...typed, entry, statement: 'Gone back and changed' })).status).toBe(303)
    expect((await t.events()).filter((one) => one === event)).toHaveLength(before + 2)
  })
})

describe('R052: needs and goals are agreed before the contract', () => {
  test.each(['needs', 'goals'])('the form for %s says so before it is broken', async (kind) => {
    const browser = t.as(t.people.learner)
    expect((await page(browser.get(`/clients/${free}/${kind}/new`))).text).toContain(
      'are agreed before the contract: its day must not be earlier than this one',
    )
    expect((await page(browser.get(`/clients/${contracted}/${kind}/new`))).text).toContain('are agreed before the contract, and yours is dated 20 January 2026')
  })

  test('a later need is kept as typed, and its shortfall is said', async () => {
    const browser = t.as(t.people.learner)
    const answer = await browser.post(`/clients/${contracted}/needs/new`, { statement: 'Delegates late', identifiedOn: '2026-02-02' })
    expect(answer.status).toBe(303)
    const shown = await page(browser.get(`/clients/${contracted}`))
    expect(shown.text).toContain('This need is dated after the contract of 20 January 2026')
    expect(shown.text).toContain('Client A’s need is dated after the contract')
  })
})

test('a need is changed with its earlier text kept; a stale change shows both', async () => {
  const browser = t.as(t.people.learner)
  const { id } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('need').select('id').where('client_id', '=', contracted).executeTakeFirstOrThrow(),
  )
  expect((await browser.post(`/needs/${id}`, { statement: 'Delegates late', tool: 'SWOT', identifiedOn: '2026-01-15', revision: '1' })).status).toBe(303)
  expect((await t.events()).at(-1)).toBe('NeedChanged')
  const stale = await page(browser.post(`/needs/${id}`, { statement: 'Delegates never', identifiedOn: '2026-01-15', revision: '1' }))
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('SWOT')
  expect(stale.html).toContain('Delegates never')
  const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('revision').select(['number', 'fields']).where('record_id', '=', id).execute())
  expect(kept).toEqual([{ number: 1, fields: { statement: 'Delegates late', tool: '', identified_on: '2026-02-02' } }])
})
