import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, letters, linkTo } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'

let t: TestHouse
let serial = 0

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)

/** A client of the learner, under an address of the learner’s choice. */
async function clientAt(email: string): Promise<string> {
  serial += 1
  return (await addSigners(t, { alias: `Client ${serial}`, clientEmail: email, stakeholderEmail: null })).clientId
}

async function heldAbout(id: string): Promise<string> {
  const copy = await learner().post(`/access-requests/${id}/download`, { format: 'json' })
  expect(copy.status).toBe(200)
  return copy.text()
}

async function sendContract(client: string): Promise<void> {
  const terms = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
  const drawn = await page(learner().post(`/clients/${client}/contract/new`, terms))
  expect((await learner().post(`${drawn.location}/send`)).status).toBe(303)
}

describe('R107: whoever writes somebody else’s address into the vault', () => {
  test('reads none of their letters: not the link that the administrator signs in with', async () => {
    const client = await clientAt(t.people.administrator.email)
    await t.as(undefined).post('/sign-in/link', { email: t.people.administrator.email })
    expect((await letters(t)).filter(({ to }) => to === t.people.administrator.email)).not.toEqual([])
    const held = await heldAbout(client)
    expect(held).toContain(t.people.administrator.email)
    expect(held).not.toContain('/sign-in/')
    expect(held).not.toContain('Letters to you')
  })

  test('and erases none of them', async () => {
    const client = await clientAt(t.people.administrator.email)
    const before = (await letters(t)).length
    expect((await learner().post(`/access-requests/${client}/erase`, { reason: 'Asked', sure: 'yes' })).status).toBe(303)
    expect(await letters(t)).toHaveLength(before)
  })

  test('nor those to the same person in another learner’s practice', async () => {
    const shared = await clientAt('shared@example.org')
    const other = await clientAt('shared@example.org')
    await sendContract(other)
    expect(await heldAbout(shared)).not.toContain('Letters to you')
    expect(await heldAbout(other)).toContain('Letters to you')
  })
})

describe('R055: a copy of the letters to a party', () => {
  test('has neither the way in by their link nor the code that they sign with', async () => {
    const client = await clientAt('signer@example.org')
    await sendContract(client)
    const path = await linkTo(t, 'signer@example.org')
    const seen = /name="seen" value="([0-9a-f]+)"/.exec((await page(t.as(undefined).get(path))).html)?.[1] ?? ''
    await t.as(undefined).post(`${path}/answer`, { answer: 'signed', name: 'Sig Ner', consent: 'yes', seen })
    const code = /Your code to sign: (\d{6})/.exec(
      (await letters(t)).find(({ to, secret }) => to === 'signer@example.org' && secret !== undefined)?.subject ?? '',
    )?.[1]
    expect(code).toMatch(/^\d{6}$/)
    const held = await heldAbout(client)
    expect(held).toContain('asks you to sign a coaching contract')
    expect(held).toContain('Your code to sign: [taken out')
    expect(held).not.toContain(`: ${code}`)
    expect(held).not.toContain(path.slice('/l/'.length))
  })
})

describe('R098: of a round of feedback', () => {
  test('the copy says that somebody was asked, and not whether they have answered', async () => {
    const form: Record<string, string> = { questionnaire: 'feedback-360', closesOn: '2026-12-12', least: '3' }
    for (const at of [0, 1, 2])
      Object.assign(form, { [`colleagues[${at}].name`]: `Colleague ${at}`, [`colleagues[${at}].email`]: `colleague${at}@example.org` })
    expect((await learner().post('/feedback/rounds/new', form)).status).toBe(303)
    expect((await t.as(undefined).post(`${await linkTo(t, 'colleague0@example.org')}/answer`, { 'ratings.listens': '4' })).status).toBe(303)
    const opened = t.clock.now.toString()
    t.clock.set('2026-11-23T10:00:00Z')
    const round = /feedback\/rounds\/[0-9a-f-]{36}/.exec((await page(learner().get('/feedback'))).html)?.[0]
    expect((await learner().post(`/${round}/remind`)).status).toBe(303)
    expect((await letters(t)).filter(({ subject }) => subject.startsWith('A reminder')).map(({ to }) => to)).toHaveLength(2)
    const colleagues = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('colleague').select('id').where('centre_id', '=', t.centreId).execute())
    const held = await Promise.all(colleagues.map(async ({ id }) => JSON.parse(await heldAbout(id)) as { sections: { title: string; records: object[] }[] }))
    expect(held).toHaveLength(3)
    for (const { sections } of held) {
      const [link] = sections.find(({ title }) => title === 'What you were asked by a link')?.records ?? []
      expect(link).toMatchObject({ purpose: 'give feedback', last_sent_at: null, times_sent: null, opened_at: null, answered_at: null, revoked_at: null })
      expect(sections.find(({ title }) => title === 'Letters to you')?.records).toHaveLength(1)
      expect(JSON.stringify(sections).match(/2026-11-23/g)?.length).toBe(JSON.stringify(held[0]?.sections).match(/2026-11-23/g)?.length)
    }
    const counts: (string | undefined)[] = []
    for (const { id } of colleagues) {
      await learner().post(`/access-requests/${id}/erase`, { reason: 'Asked', sure: 'yes' })
      counts.push(/1 entry of the vault[^.]*/.exec((await page(learner().get(`/access-requests/${id}`))).text)?.[0])
    }
    expect(new Set(counts).size).toBe(1)
    t.clock.set(opened)
  })
})
