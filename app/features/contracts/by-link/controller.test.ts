import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { addSigners, letters, linkTo, withCode, type Signers } from '../../../../test/harness/signers.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }
let serial = 0

type Sent = Signers & { contract: string; clientEmail: string; stakeholderEmail: string }

/** A three-way contract that was sent to a client and a line manager of their own. */
async function sentContract(): Promise<Sent> {
  serial += 1
  const clientEmail = `client${serial}@example.org`
  const stakeholderEmail = `manager${serial}@example.org`
  const signers = await addSigners(t, { alias: `Client B${serial}`, clientEmail, stakeholderEmail })
  const learner = t.as(t.people.learner)
  const drawn = await page(
    learner.post(`/clients/${signers.clientId}/contract/new`, { kind: 'three-way', stakeholders: signers.stakeholderId, agreedOn: '2026-11-03', ...terms }),
  )
  expect(drawn.status, drawn.text).toBe(303)
  const contract = drawn.location ?? ''
  expect((await page(learner.post(`${contract}/send`))).status).toBe(303)
  return { ...signers, contract, clientEmail, stakeholderEmail }
}

function seenIn(html: string): string {
  return hashIn(html, 'seen')
}

async function signing(path: string, fields: Record<string, string> = {}) {
  const { html } = await page(t.as(undefined).get(path))
  return withCode(t, path, { answer: 'signed', name: 'Dana Orlebar', consent: 'yes', seen: seenIn(html), ...fields })
}

describe('R055: a contract is signed by a link, with no account', () => {
  it('shows who asks, what is kept, and the contract in sections', async () => {
    const { stakeholderEmail } = await sentContract()
    const response = await t.as(undefined).get(await linkTo(t, stakeholderEmail))
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const shown = await page(response)
    expect(shown.status).toBe(200)
    expect(shown.h1).toBe('Lena Learner asks you to sign a coaching contract')
    for (const words of ['Mutual commitment', 'We keep what we promise', 'Intended outcomes', 'What is kept', 'Harbour Coaching Centre', 'You need no account'])
      expect(shown.text).toContain(words)
    expect(shown.text).not.toContain('Quillfeather')
  })

  it('keeps name and mark sealed with the hash of the text, gives a copy at once and by mail', async () => {
    const { stakeholderEmail, contract } = await sentContract()
    const path = await linkTo(t, stakeholderEmail)
    const sent = await signing(path, { mark: 'M10 10L20 20' })
    const before = await t.events()
    const answered = await page(t.as(undefined).post(`${path}/answer`, sent))
    expect(answered.status).toBe(303)
    expect(await t.events()).toEqual([...before, 'ContractSigned', 'MailAddressed'])
    const copy = await page(t.as(undefined).get(answered.location ?? ''))
    for (const words of ['Thank you: you have signed', 'Dana Orlebar', '21 November 2026', 'We keep what we promise', sent.seen])
      expect(copy.text).toContain(words)
    expect(copy.html).toContain('M10 10L20 20')
    const letter = (await letters(t)).find((one) => one.to === stakeholderEmail && one.subject.startsWith('Your copy'))
    expect(letter?.text).toContain('She leads the weekly meeting')
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('contract_answer').selectAll().orderBy('id', 'desc').limit(1).execute())
    expect(Buffer.from(rows[0]?.content_sha256 ?? []).toString('hex')).toBe(sent.seen)
    expect(rows[0]?.consent_text).toContain('I have read this contract')
    expect(Buffer.from(rows[0]?.sealed ?? []).toString('latin1')).not.toContain('Orlebar')
    const learners = await page(t.as(t.people.learner).get(contract))
    expect(learners.text).toContain('Signed 21 November 2026')
    expect(learners.text).not.toContain('Orlebar')
    const opened = await page(t.as(t.people.learner).post(`${contract}/signatures`))
    expect(opened.text).toContain('Dana Orlebar')
    expect((await t.events()).at(-1)).toBe('ContractSignaturesOpened')
  })

  it('sends everybody the whole contract with the last signature', async () => {
    const { stakeholderEmail, clientEmail, contract } = await sentContract()
    for (const email of [stakeholderEmail, clientEmail]) {
      const path = await linkTo(t, email)
      expect((await t.as(undefined).post(`${path}/answer`, await signing(path))).status).toBe(303)
    }
    const learner = t.as(t.people.learner)
    const { html } = await page(learner.get(contract))
    expect((await learner.post(`${contract}/sign`, { name: 'Lena Learner', consent: 'yes', seen: seenIn(html) })).status).toBe(303)
    expect((await page(learner.get(contract))).text).toContain('Signed by everyone')
    const whole = (await letters(t)).filter((one) => one.subject.startsWith('Signed by everyone')).map((one) => one.to)
    expect(whole).toEqual(expect.arrayContaining([stakeholderEmail, clientEmail, t.people.learner.email]))
  })

  it('takes a wish for a change and a refusal, tells the learner, and lets the party be asked again', async () => {
    const { stakeholderEmail, clientEmail, clientId, contract } = await sentContract()
    const change = await linkTo(t, stakeholderEmail)
    const { seen } = await signing(change)
    expect((await t.as(undefined).post(`${change}/answer`, { answer: 'change requested', seen, change: 'Every week, please' })).status).toBe(303)
    const decline = await linkTo(t, clientEmail)
    expect((await t.as(undefined).post(`${decline}/answer`, { answer: 'declined', seen })).status).toBe(303)
    expect((await t.events()).filter((kind) => kind === 'ContractChangeRequested' || kind === 'ContractDeclined')).toHaveLength(2)
    const shown = await page(t.as(t.people.learner).get(contract))
    for (const words of ['Asks for a change', '“Every week, please”', 'Declined', 'has declined and']) expect(shown.text).toContain(words)
    const next = await page(t.as(t.people.learner).get(`/clients/${clientId}/contract/new`))
    expect(next.text).toContain('A change was asked for')
    expect(next.text).toContain('“Every week, please”')
    expect(next.text).not.toContain('What has changed (optional)')
    expect((await letters(t)).filter((one) => one.to === t.people.learner.email)).not.toHaveLength(0)
    const party = new RegExp(`${contract}/parties/([0-9a-f-]+)/remind`).exec(shown.html)?.[1]
    expect((await page(t.as(t.people.learner).post(`${contract}/parties/${party}/remind`))).status).toBe(303)
    const again = await linkTo(t, clientEmail)
    expect(again).not.toBe(decline)
    expect((await t.as(undefined).post(`${again}/answer`, await signing(again))).status).toBe(303)
  })
})

describe('R055: what cannot be signed', () => {
  it('asks again for what is missing and keeps what was typed', async () => {
    const { clientEmail } = await sentContract()
    const path = await linkTo(t, clientEmail)
    const { seen } = await signing(path)
    const bare = await page(t.as(undefined).post(`${path}/answer`, { answer: 'signed', seen, name: '<script>alert(1)</script> Łucja 🙂' }))
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('Tick the box to say that you have read the contract')
    expect(bare.text).toContain('One thing to put right')
    expect(bare.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Łucja 🙂')
    const wish = await page(t.as(undefined).post(`${path}/answer`, { answer: 'change requested', seen }))
    expect(wish.status).toBe(422)
    expect(wish.text).toContain('Say what you would like to be different')
    const nothing = await page(t.as(undefined).post(`${path}/answer`, {}))
    expect(nothing.status).toBe(422)
  })

  it('is a text other than the one that was read', async () => {
    const { clientEmail } = await sentContract()
    const path = await linkTo(t, clientEmail)
    const changed = await page(t.as(undefined).post(`${path}/answer`, await signing(path, { seen: 'f'.repeat(64) })))
    expect(changed.status).toBe(409)
    expect(changed.text).toContain('The contract has changed since you opened it')
    expect(changed.html).toContain('value="Dana Orlebar"')
  })

  it('is a version that was changed meanwhile: its links die with a clear page, and it stays as it was', async () => {
    const { clientEmail, clientId, contract } = await sentContract()
    const path = await linkTo(t, clientEmail)
    const ready = await signing(path)
    const learner = t.as(t.people.learner)
    const next = await page(
      learner.post(`/clients/${clientId}/contract/new`, {
        kind: 'two-way',
        agreedOn: '2026-11-20',
        changeNote: 'The line manager is no part of it any more',
        ...terms,
      }),
    )
    expect(next.status, next.text).toBe(303)
    for (const response of [t.as(undefined).get(path), t.as(undefined).post(`${path}/answer`, ready)]) {
      const dead = await page(response)
      expect(dead.status).toBe(410)
      expect(dead.h1).toBe('This contract has been changed')
    }
    const old = await page(learner.get(contract))
    expect(old.text).toContain('Version 2 has taken its place')
    expect(old.text).toContain('Three-way, version 1, agreed on 3 November 2026')
    expect(old.html).not.toContain('/remind')
  })

  it('is signed once: of two at the same instant exactly one is kept, and the other reads that it was', async () => {
    const { clientEmail, contract } = await sentContract()
    const path = await linkTo(t, clientEmail)
    const ready = await signing(path)
    const answers = await Promise.all([1, 2, 3, 4].map(() => page(t.as(undefined).post(`${path}/answer`, ready))))
    expect(answers.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([303, 410, 410, 410])
    expect(answers.find((one) => one.status === 410)?.h1).toBe('You have already answered')
    expect((await page(t.as(undefined).get(path))).status).toBe(410)
    const copies = (await letters(t)).filter((one) => one.to === clientEmail && one.subject.startsWith('Your copy'))
    expect(copies).toHaveLength(1)
    expect((await page(t.as(t.people.learner).get(contract))).html.match(/Client B\d+ signed/g)).toHaveLength(1)
  })

  it('is signed as it was read, or not at all, while the learner changes it at the same instant', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { clientEmail, clientId, contract } = await sentContract()
      const path = await linkTo(t, clientEmail)
      const ready = await signing(path)
      const next = { kind: 'two-way', agreedOn: '2026-11-20', changeNote: 'Other hours', ...terms, commitment: 'Another text' }
      const [signed, changed] = await Promise.all([
        page(t.as(undefined).post(`${path}/answer`, ready)),
        page(t.as(t.people.learner).post(`/clients/${clientId}/contract/new`, next)),
      ])
      expect([303, 409, 410]).toContain(signed.status)
      expect(changed.status).toBe(303)
      const kept = await inCentre(t.database, t.centreId, (tx) =>
        tx
          .selectFrom('contract_answer')
          .innerJoin('contract_party', 'contract_party.id', 'contract_answer.party_id')
          .select(['contract_party.contract_id', 'contract_answer.content_sha256'])
          .where(
            'contract_party.contract_id',
            'in',
            [contract, changed.location ?? ''].map((one) => one.split('/').at(-1) ?? ''),
          )
          .execute(),
      )
      expect(kept.map((row) => [row.contract_id, Buffer.from(row.content_sha256).toString('hex')])).toEqual(
        signed.status === 303 ? [[contract.split('/').at(-1), ready.seen]] : [],
      )
    }
  })
})
