import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { layGround } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'

let t: TestHouse
let client: string
let address: string

const typed = {
  alias: 'Client A',
  kind: 'group',
  members: '5',
  approach: 'mentoring',
  role: 'Night shift',
  context: '',
  rationale: 'They asked for it',
  startedOn: '2026-01-05',
}

beforeAll(async () => {
  t = await testHouse()
  client = (await layGround(t, { alias: 'Client A' })).client
  await layGround(t, { alias: 'Client B' })
  address = `/clients/${client}/edit`
})
afterAll(async () => {
  await t.close()
})

describe('changing a client', () => {
  test('keeps the new text, the earlier text and the event, and lets the draft go', async () => {
    const browser = t.as(t.people.learner)
    const draft = await browser.post(`/drafts/client-changed/${client}`, { ...typed, context: 'Half a thought', revision: '1' })
    expect(draft.status).toBe(200)
    expect((await page(browser.get(address))).html).toContain('Half a thought')
    expect((await browser.post(address, { ...typed, revision: '1' })).status).toBe(303)
    const { row, revisions, drafts } = await inCentre(t.database, t.centreId, async (tx) => ({
      row: await tx.selectFrom('client').selectAll().where('id', '=', client).executeTakeFirstOrThrow(),
      revisions: await findRevisions(tx, { centreId: t.centreId, kind: 'client', id: client }),
      drafts: await tx.selectFrom('draft').selectAll().execute(),
    }))
    expect(row).toMatchObject({ kind: 'group', members: 5, approach: 'mentoring', rationale: 'They asked for it', revision: 2 })
    expect(revisions.map(({ number, fields }) => ({ number, rationale: fields['rationale'], kind: fields['kind'] }))).toEqual([
      { number: 1, rationale: '', kind: 'individual' },
    ])
    expect(drafts).toEqual([])
    expect((await t.events()).at(-1)).toBe('ClientChanged')
  })

  test('a stale edit shows both texts, and sending it again replaces what is saved', async () => {
    const browser = t.as(t.people.learner)
    const stale = await page(browser.post(address, { ...typed, rationale: 'Written in the other window', revision: '1' }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were writing')
    expect(stale.text).toContain('They asked for it')
    expect(stale.html).toContain('Written in the other window')
    expect(stale.html).toContain('name="revision" value="2"')
    expect((await browser.post(address, { ...typed, rationale: 'Written in the other window', revision: '2' })).status).toBe(303)
  })

  test('keeps its own alias, and takes nobody else’s', async () => {
    const answer = await page(t.as(t.people.learner).post(address, { ...typed, alias: 'CLIENT B', revision: '3' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('You call another client by this name already')
  })
})

describe('safeguarding', () => {
  const safe = () => `/clients/${client}/safeguarding`

  test('a client under 18 without a DBS check is warned of, here and on the client’s page', async () => {
    const browser = t.as(t.people.learner)
    expect((await browser.post(safe(), { underEighteen: 'yes', revision: '3' })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ClientSafeguardingChanged')
    for (const path of [`/clients/${client}`, safe()])
      expect((await page(browser.get(path))).text).toContain('This client is under 18, and no DBS check of yours is noted')
  })

  test('its date ends the warning, and cannot lie ahead', async () => {
    const browser = t.as(t.people.learner)
    const ahead = await page(browser.post(safe(), { underEighteen: 'yes', dbsCheckedOn: '2026-11-22', revision: '4' }))
    expect(ahead.status).toBe(422)
    expect(ahead.text).toContain('The date of your DBS check cannot be later than today')
    expect((await browser.post(safe(), { underEighteen: 'yes', dbsCheckedOn: '2026-01-02', revision: '4' })).status).toBe(303)
    const shown = await page(browser.get(`/clients/${client}`))
    expect(shown.text).not.toContain('no DBS check')
    expect(shown.text).toContain('2 Jan')
  })
})

describe('the end of the work', () => {
  test('a review closes the path', async () => {
    const browser = t.as(t.people.learner)
    const early = await page(browser.post(`/clients/${client}/review`, { reviewedOn: '2026-01-04', review: 'Done', revision: '5' }))
    expect(early.status).toBe(422)
    expect(early.text).toContain('cannot be before your first meeting on 5 January 2026')
    expect((await browser.post(`/clients/${client}/review`, { reviewedOn: '2026-11-20', review: 'They hand over the rota now.', revision: '5' })).status).toBe(
      303,
    )
    expect((await t.events()).at(-1)).toBe('ClientReviewed')
    const shown = await page(browser.get(`/clients/${client}`))
    expect(shown.text).toContain('Reviewed')
    expect(shown.text).toContain('They hand over the rota now.')
  })

  test('setting aside says what it means, happens once, and can be undone', async () => {
    const browser = t.as(t.people.learner)
    const asked = await page(browser.get(`/clients/${client}/set-aside`))
    expect(asked.text).toContain('No hours with this client count at present')
    expect((await browser.post(`/clients/${client}/set-aside`, { aside: 'yes', revision: '6' })).status).toBe(303)
    const stale = await page(browser.post(`/clients/${client}/set-aside`, { aside: 'no', revision: '6' }))
    expect(stale.status).toBe(409)
    expect((await page(browser.get(`/clients/${client}`))).text).toContain('Client A is set aside')
    expect((await browser.post(`/clients/${client}/set-aside`, { aside: 'no', revision: '7' })).status).toBe(303)
    expect((await t.events()).slice(-2)).toEqual(['ClientSetAside', 'ClientTakenUpAgain'])
  })
})

describe('stakeholders', () => {
  test('are added under an alias, then named in the vault', async () => {
    const browser = t.as(t.people.learner)
    const path = `/clients/${client}/stakeholders/new`
    expect((await page(browser.get(path))).html).toContain('Client A’s line manager')
    const wrong = await page(browser.post(path, { alias: 'Client A’s line manager', relation: 'cousin' }))
    expect(wrong.status).toBe(422)
    const made = await browser.post(path, { alias: 'Client A’s line manager', relation: 'line manager' })
    const next = made.headers.get('location') ?? ''
    expect(next).toMatch(/^\/stakeholders\/[0-9a-f-]{36}\/identity$/)
    expect((await browser.post(next, { name: 'Dana Orlebar', email: 'dana@example.org', keptAt: '' })).status).toBe(303)
    expect((await t.events()).slice(-2)).toEqual(['StakeholderAdded', 'IdentityKept'])
    const shown = await page(browser.get(`/clients/${client}`))
    expect(shown.text).toContain('Client A’s line manager Sealed in the vault')
    expect(shown.html).not.toContain('Orlebar')
    const one = next.replace('/identity', '')
    expect((await browser.post(one, { alias: 'Client A’s sponsor', relation: 'sponsor', revision: '1' })).status).toBe(303)
    expect((await page(browser.post(one, { alias: 'Client A’s boss', relation: 'other', revision: '1' }))).status).toBe(409)
  })
})
