import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, answerContract, letters, linkTo } from '../../../test/harness/signers.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { createLink, findLinks, resendLink, revokeLink, type Link } from './index.ts'
import { makeToken } from './token.ts'

let t: TestHouse
let path: string
let contractId: string
let serial = 0
const now = '2026-11-21T10:00:00Z'

beforeAll(async () => {
  t = await testHouse({ now })
})
afterAll(() => t.close())

beforeEach(async () => {
  t.clock.set(now)
  serial += 1
  const email = `party${serial}@example.org`
  const { clientId } = await addSigners(t, { alias: `Client ${serial}`, clientEmail: email })
  const learner = t.as(t.people.learner)
  const drawn = await page(
    learner.post(`/clients/${clientId}/contract/new`, { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }),
  )
  contractId = drawn.location?.split('/').at(-1) ?? ''
  await learner.post(`/contracts/${contractId}/send`)
  path = await linkTo(t, email)
})

async function theLink(): Promise<Link> {
  const [link] = await inCentre(t.database, t.centreId, (tx) => findLinks(tx, t.centreId, t.learnerId, { purpose: 'sign contract', subjectId: contractId }))
  if (link === undefined) throw new Error('No link')
  return link
}

const by = { kind: 'system' } as const

/** Opens the three doors of a link: its page, its answer, its thanks. */
async function knock(at: string) {
  const stranger = t.as(undefined)
  return Promise.all([
    page(stranger.get(at)),
    page(stranger.post(`${at}/answer`, { answer: 'signed', name: 'X', consent: 'yes' })),
    page(stranger.get(`${at}/done`)),
  ])
}

describe('a link that leads nowhere is a clear page, never an error', () => {
  it.each([
    ['guessed, in this centre', () => `/l/${makeToken(t.centreId).token}`],
    ['guessed, in the other centre', () => `/l/${makeToken(t.people.strangerLearner.centreId).token}`],
    ['guessed, in no centre', () => `/l/${makeToken(newId()).token}`],
    ['the token of this centre under the name of another', () => `/l/${forged(path, t.people.strangerLearner.centreId)}`],
    ['cut off by a mail program', () => path.slice(0, -7)],
    ['with a letter changed', () => `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`],
    ['a script', () => '/l/%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['a NUL', () => '/l/%00'],
    ['broken UTF-8', () => '/l/%ff%fe'],
    ['very long', () => `/l/${'A'.repeat(5_000)}`],
    ['right to left and emoji', () => `/l/${encodeURIComponent('שלום🙂')}`],
  ])('%s', async (_case, address) => {
    for (const shown of await knock(address())) {
      expect(shown.status).toBe(404)
      expect(shown.h1).toBe('This link does not lead anywhere')
      expect(shown.html).not.toContain('<script>alert')
    }
    expect(t.logged()).not.toContain('failed')
  })
})

function forged(address: string, centreId: string): string {
  const bytes = Buffer.from(address.slice('/l/'.length), 'base64url')
  return Buffer.concat([Buffer.from(centreId.replaceAll('-', ''), 'hex'), bytes.subarray(16)]).toString('base64url')
}

describe('a link that was good once says why it is closed', () => {
  it('expired: after thirty days, on every door of it', async () => {
    t.clock.set('2026-12-21T09:59:59Z')
    expect((await page(t.as(undefined).get(path))).status).toBe(200)
    t.clock.set('2026-12-21T10:00:00Z')
    for (const shown of await knock(path)) {
      expect(shown.status).toBe(410)
      expect(shown.h1).toBe('This link has expired')
      expect(shown.text).toContain('Ask Lena Learner to send you a new one')
    }
  })

  it('revoked: with an event, and it stays so', async () => {
    const link = await theLink()
    const at = t.clock.now
    expect(await inCentre(t.database, t.centreId, (tx) => revokeLink(tx, link, { by, at }))).toBe(true)
    expect((await t.events()).at(-1)).toBe('LinkRevoked')
    expect(await inCentre(t.database, t.centreId, (tx) => revokeLink(tx, link, { by, at }))).toBe(false)
    for (const shown of await knock(path)) expect([shown.status, shown.h1]).toEqual([410, 'This link was withdrawn'])
    const again = await inCentre(t.database, t.centreId, (tx) => resendLink(tx, t.house, link, { by, at, expires: at.add({ hours: 24 }) }))
    expect(again).toEqual({ ok: false, problem: { kind: 'revoked' } })
  })

  it('sent again: the old address dies, the new one works, and an expired link comes to life', async () => {
    t.clock.set('2027-01-15T10:00:00Z')
    const at = t.clock.now
    const fresh = await inCentre(t.database, t.centreId, async (tx) => resendLink(tx, t.house, await theLink(), { by, at, expires: at.add({ hours: 24 }) }))
    if (!fresh.ok) throw new Error(fresh.problem.kind)
    expect((await t.events()).at(-1)).toBe('LinkSentAgain')
    expect((await page(t.as(undefined).get(path))).status).toBe(404)
    expect((await page(t.as(undefined).get(`/l/${fresh.value.token}`))).status).toBe(200)
    expect((await theLink()).timesSent).toBe(2)
  })

  it('answered: the thanks stay until the link expires, and nothing is taken twice', async () => {
    const { html } = await page(t.as(undefined).get(path))
    const seen = /name="seen" value="(\w+)"/.exec(html)?.[1] ?? ''
    expect((await page(t.as(undefined).get(`${path}/done`))).location).toBe(path)
    expect((await page(answerContract(t, path, { answer: 'signed', name: 'Benedict', consent: 'yes', seen }))).status).toBe(303)
    const [shown, replayed, done] = await knock(path)
    expect([shown.status, replayed.status, done.status]).toEqual([410, 410, 200])
    expect(shown.h1).toBe('You have already answered')
    t.clock.set('2026-12-22T10:00:00Z')
    expect((await page(t.as(undefined).get(`${path}/done`))).status).toBe(410)
  })
})

describe('whether a link was opened', () => {
  it('is said of whoever reads the page, not of a scanner that asks with HEAD', async () => {
    const scanned = await t.app.request(new URL(path, t.house.baseUrl).href, { method: 'HEAD' })
    expect([scanned.status, (await theLink()).openedAt]).toEqual([200, null])
    expect((await t.as(undefined).get(path)).status).toBe(200)
    expect((await theLink()).openedAt).not.toBeNull()
  })

  it('and no search engine that is handed the address keeps the page', async () => {
    for (const end of ['', '/done', '/all', '/copy']) expect((await t.as(undefined).get(path + end)).headers.get('x-robots-tag'), end).toBe('noindex')
  })
})

describe('what a link tells nobody', () => {
  it('keeps only the hash of its token, and no name', async () => {
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('link').selectAll().execute())
    const token = path.slice('/l/'.length)
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain('Quillfeather')
    expect(rows.every((row) => row.token_hash.length === 32)).toBe(true)
    expect((await letters(t)).some((letter) => letter.text.includes(token))).toBe(true)
    expect(t.logged()).not.toContain(token)
  })

  it.each(['', '/done'])('sends no referrer and is not stored%s', async (door) => {
    const response = await t.as(undefined).get(path + door)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    if (response.status === 200) expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('takes an answer from a page without a referrer, but none from another site', async () => {
    const post = (origin: string, at: string) =>
      t.app.request(`http://localhost:3000${at}`, { method: 'POST', body: '', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' } })
    expect((await post('null', `${path}/answer`)).status).toBe(422)
    expect((await post('https://elsewhere.example', `${path}/answer`)).status).toBe(403)
    expect((await post('null', `/contracts/${contractId}/send`)).status).toBe(403)
  })

  it('writes an event when it is made, with ids and no token', async () => {
    const made = await inCentre(t.database, t.centreId, (tx) =>
      createLink(
        tx,
        t.house,
        {
          centreId: t.centreId,
          learnerId: t.learnerId,
          purpose: 'give feedback',
          subjectId: contractId,
          recipient: { kind: 'client', id: newId() },
          expires: t.clock.now.add({ hours: 1 }),
        },
        { by, at: t.clock.now },
      ),
    )
    expect(made.url).toBe(`http://localhost:3000/l/${made.token}`)
    const [event] = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('audit_event').selectAll().where('stream', '=', t.learnerId).orderBy('seq', 'desc').limit(1).execute(),
    )
    expect(event?.kind).toBe('LinkMade')
    expect(event?.data).not.toContain(made.token)
  })
})
