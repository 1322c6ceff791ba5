import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { layGround } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findRecipient } from '../index.ts'

let t: TestHouse
let client: string
let address: string
let keptAt = ''

const real = { name: 'Marguerite Ashdown-Pell', email: 'marguerite@example.org', phone: '029 2087 0000', employer: 'Ashdown Logistics' }

beforeAll(async () => {
  t = await testHouse()
  client = (await layGround(t, { alias: 'Client A' })).client
  address = `/clients/${client}/identity`
})
afterAll(async () => {
  await t.close()
})

describe('R107: who a client is stays in the vault', () => {
  test('the second step asks for it, and keeps no draft of what is typed', async () => {
    const form = await page(t.as(t.people.learner).get(address))
    expect(form.text).toContain('Step 2 of 2')
    expect(form.html).not.toContain('autosave-form')
  })

  test('a wrong address is said, and what was typed is kept', async () => {
    const answer = await page(t.as(t.people.learner).post(address, { ...real, email: 'marguerite@', keptAt: '' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter the e-mail address, like name@example.org')
    expect(answer.html).toContain(real.name)
  })

  test('it is sealed: no row holds a word of it', async () => {
    const answer = await t.as(t.people.learner).post(address, { ...real, keptAt: '' })
    expect(answer.status).toBe(303)
    const rows = await allRows()
    expect(rows).toContain(client)
    for (const secret of Object.values(real)) {
      expect(rows).not.toContain(secret)
      expect(rows).not.toContain(Buffer.from(secret).toString('hex'))
    }
    expect((await t.events()).at(-1)).toBe('IdentityKept')
  })

  test('it is masked until the learner asks, and every opening is written down', async () => {
    const masked = await page(t.as(t.people.learner).get(address))
    expect(masked.text).toContain('Client A is sealed')
    for (const secret of Object.values(real)) expect(masked.html).not.toContain(secret)
    const before = await t.events()
    const opened = await page(t.as(t.people.learner).post(`${address}/show`))
    for (const secret of Object.values(real)) expect(opened.html).toContain(secret)
    expect((await t.events()).slice(before.length)).toEqual(['IdentityOpened'])
    keptAt = /name="keptAt" value="([^"]+)"/.exec(opened.html)?.[1] ?? ''
    expect(keptAt).not.toBe('')
  })

  test('nobody else opens it, and nobody is told that it is there', async () => {
    const { learner: _keeper, ...others } = t.people
    for (const person of Object.values(others)) {
      const answers = await Promise.all([t.as(person).get(address), t.as(person).post(`${address}/show`), t.as(person).post(address, { ...real, keptAt })])
      for (const answer of answers) {
        expect([403, 404], person.name).toContain(answer.status)
        expect(await answer.text(), person.name).not.toContain('Marguerite')
      }
    }
    expect((await t.events()).filter((kind) => kind === 'IdentityOpened')).toHaveLength(1)
  })

  test('pages and log of the learner speak of the alias only', async () => {
    const pages = await Promise.all(['/clients', `/clients/${client}`].map((path) => page(t.as(t.people.learner).get(path))))
    for (const one of pages) {
      expect(one.text).toContain('Client A')
      expect(one.html).not.toContain('Marguerite')
    }
    expect(t.logged()).not.toContain('Marguerite')
  })

  test('an identity written in another window meanwhile is not replaced unseen', async () => {
    t.clock.set('2026-11-21T10:05:00Z')
    expect((await t.as(t.people.learner).post(address, { ...real, phone: '029 2087 0001', keptAt })).status).toBe(303)
    const stale = await page(t.as(t.people.learner).post(address, { ...real, name: 'Marguerite Pell', keptAt }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed in another window')
    expect(stale.html).toContain('Marguerite Pell')
    const opened = await page(t.as(t.people.learner).post(`${address}/show`))
    expect(opened.html).toContain('029 2087 0001')
  })

  test('an alias that holds the real name is pointed out', async () => {
    const other = (await layGround(t, { alias: 'Anwen from the depot' })).client
    const browser = t.as(t.people.learner)
    const answer = await browser.post(`/clients/${other}/identity`, { name: 'Anwen Rees', keptAt: '' })
    const next = await page(browser.get(answer.headers.get('location') ?? ''))
    expect(next.text).toContain('holds part of that name')
    expect(next.text).not.toContain('Anwen Rees')
  })

  test('a letter is addressed from the vault, and that is written down too', async () => {
    const by = { at: t.clock.now, actor: { kind: 'person' as const, id: t.people.learner.id } }
    const recipient = await inCentre(t.database, t.centreId, (tx) => findRecipient(tx, t.house.vault, t.centreId, client, by))
    expect(recipient).toEqual({ id: client, name: real.name, email: real.email })
    expect((await t.events()).at(-1)).toBe('MailAddressed')
    const stranger = await inCentre(t.database, t.people.strangerLearner.centreId, (tx) =>
      findRecipient(tx, t.house.vault, t.people.strangerLearner.centreId, client, by),
    )
    expect(stranger).toBeUndefined()
  })

  test('an address that is no id, and showing what is not kept, are not found', async () => {
    const bare = (await layGround(t, { alias: 'Client Z' })).client
    expect((await t.as(t.people.learner).post(`/clients/${bare}/identity/show`)).status).toBe(404)
    expect((await t.as(t.people.learner).get('/clients/nobody/identity')).status).toBe(404)
  })
})

/** Every row of every table that a client touches, as text. */
async function allRows(): Promise<string> {
  return inCentre(t.database, t.centreId, async (tx) => {
    const tables = ['client', 'identity', 'draft', 'revision', 'audit_event', 'mail_message'] as const
    const rows = await Promise.all(tables.map((table) => tx.selectFrom(table).selectAll().execute()))
    return JSON.stringify(rows.flat(), (_key, value: unknown) =>
      isBytes(value) ? `${Buffer.from(value.data).toString('utf8')} ${Buffer.from(value.data).toString('hex')}` : value,
    )
  })
}

function isBytes(value: unknown): value is { type: 'Buffer'; data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
}
