import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'

let t: TestHouse
let client: string
const typed = {
  alias: 'Client A',
  kind: 'individual',
  approach: 'coaching',
  role: 'Shift leader',
  context: 'New to the shift',
  rationale: 'She asked.',
  startedOn: '2026-01-05',
}

beforeAll(async () => {
  t = await testHouse()
  await t.as(t.people.learner).post('/clients/new', typed)
  client = (await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('client').select('id').executeTakeFirstOrThrow())).id
})
afterAll(() => t.close())

/** Changes what pages show without the event that every action writes: only a page drawn anew can tell. */
async function changeBehindTheBack(role: string): Promise<void> {
  await inCentre(t.database, t.centreId, (tx) => tx.updateTable('client').set({ role }).where('id', '=', client).execute())
}

async function shown(): Promise<string> {
  return (await page(t.as(t.people.learner).get(`/clients/${client}`))).text
}

describe('a page drawn from one learner’s record', () => {
  test('is drawn once and kept', async () => {
    expect(await shown()).toContain('Shift leader')
    await changeBehindTheBack('Team leader')
    expect(await shown()).toContain('Shift leader')
  })

  test('is drawn anew after any change to the record, at once', async () => {
    const browser = t.as(t.people.learner)
    await browser.post(`/clients/${client}/edit`, { ...typed, role: 'Night leader', revision: '1' })
    expect(await shown()).toContain('Night leader')
    expect((await t.events()).at(-1)).toBe('ClientChanged')
  })

  test('is drawn anew on another day', async () => {
    await changeBehindTheBack('Day leader')
    expect(await shown()).toContain('Night leader')
    t.clock.set('2026-11-22T10:00:00Z')
    expect(await shown()).toContain('Day leader')
  })

  test('is never another learner’s', async () => {
    expect(await shown()).toContain('Day leader')
    for (const other of [t.people.otherLearner, t.people.strangerLearner]) {
      expect((await t.as(other).get(`/clients/${client}`)).status).toBe(404)
      expect((await page(t.as(other).get('/'))).text).not.toContain('Client A')
    }
    const own = await page(t.as(t.people.learner).get('/'))
    const others = await page(t.as(t.people.otherLearner).get('/'))
    expect(own.h1).toContain('Lena')
    expect(others.h1).toContain('Oscar')
  })

  test('says the reader’s name as it is now', async () => {
    await page(t.as(t.people.learner).get('/'))
    await t.database.updateTable('person').set({ name: 'Leonora Learner' }).where('id', '=', t.people.learner.id).execute()
    const home = await page(t.as(t.people.learner).get('/'))
    expect(home.h1).toContain('Leonora')
    expect(home.text).not.toContain('Lena')
  })

  test('greets by the hour', async () => {
    expect((await page(t.as(t.people.learner).get('/'))).h1).toContain('morning')
    t.clock.set('2026-11-22T20:00:00Z')
    expect((await page(t.as(t.people.learner).get('/'))).h1).toContain('evening')
  })

  test('tells once what was just done, and is not kept with it', async () => {
    const browser = t.as(t.people.learner)
    await browser.post(`/clients/${client}/set-aside`, { revision: '2', setAside: 'yes' })
    const told = await page(browser.get(`/clients/${client}`))
    const after = await page(browser.get(`/clients/${client}`))
    expect(told.text).toContain('counts again')
    expect(after.text).not.toContain('counts again')
    expect((await page(browser.get(`/clients/${client}`))).text).toBe(after.text)
  })
})

async function opened(answer: Response): Promise<string> {
  const open = answer.headers.get('content-encoding') === 'br' ? brotliDecompressSync : gunzipSync
  return open(await answer.bytes()).toString()
}

describe('what is sent', () => {
  test('carries the nonce of this answer and of no other', async () => {
    const answers = [await t.as(t.people.learner).get('/units/own'), await t.as(t.people.learner).get('/units/own')]
    const nonces = answers.map((answer) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const [at, answer] of answers.entries()) {
      const written = [...(await answer.text()).matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce)
      expect(written).toEqual([nonces[at], nonces[at]])
    }
  })

  test('is the same compressed, whether kept or drawn just now, by whatever the browser takes', async () => {
    const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]+"/g, '')
    for (const [address, encodings] of [
      [`/units/own?again=${newId()}`, ['br', 'gzip', 'gzip']],
      ['/clients', ['br', 'br', 'br']],
    ] as const) {
      for (const encoding of encodings) {
        const zipped = await t.as(t.people.learner).get(address, { 'accept-encoding': 'gzip, br' })
        expect(zipped.headers.get('content-encoding')).toBe(encoding)
        expect(zipped.headers.get('vary')).toContain('Accept-Encoding')
        const plain = await t.as(t.people.learner).get(address, { 'accept-encoding': 'br;q=0, gzip;q=0' })
        expect(plain.headers.get('content-encoding')).toBeNull()
        expect(withoutNonce(await opened(zipped))).toBe(withoutNonce(await plain.text()))
      }
    }
  })

  test('is not compressed where it repeats what an address or a form brought, nor for people without a sign-in', async () => {
    const zip = { 'accept-encoding': 'gzip' }
    const search = await t.as(t.people.learner).get('/search?q=secret', zip)
    const sent = await t.as(t.people.learner).post('/clients/new', { ...typed, alias: '' }, zip)
    const signIn = await t.as(undefined).get('/sign-in', zip)
    expect([search.status, sent.status, signIn.status]).toEqual([200, 422, 200])
    for (const answer of [search, sent, signIn]) expect(answer.headers.get('content-encoding')).toBeNull()
  })
})
