import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, letters, linkTo } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }
let serial = 0

/** A contract sent to a client: the address of their link, and the fields of their signature without the code. */
async function toSign() {
  serial += 1
  const email = `signer${serial}@example.org`
  const { clientId } = await addSigners(t, { alias: `Client S${serial}`, clientEmail: email })
  const learner = t.as(t.people.learner)
  const { location = '' } = await page(learner.post(`/clients/${clientId}/contract/new`, { kind: 'two-way', agreedOn: '2026-11-03', ...terms }))
  await learner.post(`${location}/send`)
  const path = await linkTo(t, email)
  const seen = hashIn((await page(t.as(undefined).get(path))).html, 'seen')
  return { email, path, contract: location, fields: { answer: 'signed', name: 'Benedict Quillfeather', consent: 'yes', seen } }
}

const post = (path: string, fields: Record<string, string>) => page(t.as(undefined).post(`${path}/answer`, fields))

async function codeTo(email: string): Promise<string> {
  const letter = (await letters(t)).find((one) => one.to === email && one.subject.startsWith('Your code to sign'))
  return /\d{6}/.exec(letter?.subject ?? '')?.[0] ?? ''
}

async function codesTo(email: string): Promise<number> {
  return (await letters(t)).filter((one) => one.to === email && one.subject.startsWith('Your code to sign')).length
}

/** A code of six digits that is not the right one. */
function another(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

describe('R055: signing by a link has a second step, a code by e-mail', () => {
  test('the first press mails the code and keeps what was typed; with the code it is signed', async () => {
    const { email, path, fields } = await toSign()
    const first = await post(path, fields)
    expect([first.status, await codesTo(email)]).toEqual([200, 1])
    expect(first.html).toContain('value="Benedict Quillfeather"')
    expect(first.text).toContain('Code from the e-mail')
    const code = await codeTo(email)
    expect(code).toMatch(/^\d{6}$/)
    expect(first.html).not.toMatch(new RegExp(`\\b${code}\\b`))
    expect((await post(path, { ...fields, code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(303)
    expect((await t.events()).filter((kind) => kind === 'SigningCodeSent')).toHaveLength(1)
  })

  test('whoever has only the link cannot sign: five wrong tries end the code, even for the right one', async () => {
    const { email, path, fields, contract } = await toSign()
    await post(path, fields)
    const code = await codeTo(email)
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await post(path, { ...fields, code: another(code) })).text).toContain('This is not the code')
    const ended = await post(path, { ...fields, code })
    expect([ended.status, ended.text.includes('too often')]).toEqual([422, true])
    expect((await page(t.as(t.people.learner).get(contract))).text).not.toContain('Signed 21 November')
    expect((await t.events()).filter((kind) => kind === 'SigningCodeWrong')).toHaveLength(5)
    await post(path, { ...fields, again: 'yes' })
    expect(await codesTo(email)).toBe(2)
    expect((await post(path, { ...fields, code: await codeTo(email) })).status).toBe(303)
  })

  test('tries at the same instant are counted one by one', async () => {
    const { email, path, fields } = await toSign()
    await post(path, fields)
    const code = await codeTo(email)
    const wrong = await Promise.all(Array.from({ length: 8 }, () => post(path, { ...fields, code: another(code) })))
    expect(wrong.filter((one) => one.text.includes('This is not the code'))).toHaveLength(5)
    expect(wrong.filter((one) => one.text.includes('too often'))).toHaveLength(3)
  })

  test('a code is good for ten minutes; another is sent after a minute, ten in a day', async () => {
    const { email, path, fields } = await toSign()
    await post(path, fields)
    expect((await post(path, { ...fields, again: 'yes' })).text).toContain('less than a minute ago')
    const old = await codeTo(email)
    const begun = t.clock.now
    t.clock.set(begun.add({ minutes: 10 }).toString())
    expect((await post(path, { ...fields, code: old })).text).toContain('This code is too old')
    for (let sent = 2; sent <= 10; sent += 1) {
      expect((await post(path, { ...fields, again: 'yes' })).status).toBe(200)
      t.clock.set(t.clock.now.add({ minutes: 1 }).toString())
    }
    expect((await post(path, { ...fields, again: 'yes' })).text).toContain('too many codes today')
    expect(await codesTo(email)).toBe(10)
    t.clock.set(begun.add({ hours: 25 }).toString())
    await post(path, { ...fields, again: 'yes' })
    expect((await post(path, { ...fields, code: await codeTo(email) })).status).toBe(303)
    t.clock.set(begun.toString())
  })

  test('a code of somebody else’s link is none; the database holds no code', async () => {
    const [one, other] = [await toSign(), await toSign()]
    await post(one.path, one.fields)
    await post(other.path, other.fields)
    const code = await codeTo(one.email)
    if (code !== (await codeTo(other.email))) expect((await post(other.path, { ...other.fields, code })).status).toBe(422)
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('link_code').selectAll().execute())
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect([row.code_hash.length, Buffer.from(row.code_hash).toString('latin1').includes(code)]).toEqual([32, false])
  })

  test('to decline or to ask for a change needs no code', async () => {
    const { email, path, fields } = await toSign()
    expect((await post(path, { answer: 'declined', seen: fields.seen })).status).toBe(303)
    expect(await codesTo(email)).toBe(0)
  })
})
