import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, answerContract, letters, linkTo, type Signers } from '../../../../test/harness/signers.ts'
import { getPracticeRecord } from '../../practice/index.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }
let serial = 0

async function draft(wanted: Parameters<typeof addSigners>[1] = {}, fields: Record<string, string> = {}): Promise<Signers & { path: string }> {
  serial += 1
  const signers = await addSigners(t, {
    alias: `Client C${serial}`,
    clientEmail: `c${serial}@example.org`,
    stakeholderEmail: `m${serial}@example.org`,
    ...wanted,
  })
  const drawn = await page(
    t.as(t.people.learner).post(`/clients/${signers.clientId}/contract/new`, {
      kind: 'three-way',
      stakeholders: signers.stakeholderId,
      agreedOn: '2026-11-03',
      ...terms,
      ...fields,
    }),
  )
  expect(drawn.status, drawn.text).toBe(303)
  return { ...signers, path: drawn.location ?? '' }
}

function seenIn(html: string): string {
  return hashIn(html, 'seen')
}

describe('R055: what comes next for a contract', () => {
  it('is said with what each has answered since they were asked', async () => {
    const { path, clientId } = await draft()
    const learner = t.as(t.people.learner)
    const next = async () => (await page(learner.get(`/clients/${clientId}`))).text
    const named = /Client C\d+/.exec(await next())?.[0] ?? ''
    expect(await next()).toContain(`Ask ${named} to sign the contract`)
    await learner.post(`${path}/send`)
    expect(await next()).toContain(`Remind ${named} to sign the contract, asked on 21 November`)
    const link = await linkTo(t, `c${serial}@example.org`)
    const { html } = await page(t.as(undefined).get(link))
    expect((await answerContract(t, link, { answer: 'declined', note: 'Not now', seen: seenIn(html) })).status).toBeLessThan(400)
    expect(await next()).toContain(`Speak with ${named}, who declined to sign the contract`)
  })
})

describe('R055: sending a contract', () => {
  it('asks every party outside by a letter of their own, under their real name, which stands nowhere else', async () => {
    const { path } = await draft()
    const learner = t.as(t.people.learner)
    expect((await page(learner.get(path))).text).toMatch(/Send to Client C\d+ and Client C\d+’s line manager to sign/)
    const before = await t.events()
    expect((await page(learner.post(`${path}/send`))).status).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['IdentitiesCompared', 'MailAddressed', 'MailAddressed', 'LinkMade', 'LinkMade', 'ContractSent'])
    const [forManager, forClient] = await letters(t)
    expect(forManager?.toName).toBe('Dana Orlebar')
    expect(forClient?.toName).toBe('Benedict Quillfeather')
    expect(forClient?.subject).toBe('Lena Learner asks you to sign a coaching contract')
    expect(forClient?.text).not.toContain('Dana')
    const shown = await page(learner.get(path))
    expect(shown.text).toContain('sent today')
    expect(shown.text).not.toContain('Quillfeather')
    expect(shown.text).not.toContain('Orlebar')
  })

  it('sends it to those who have an address, and says who is to sign in person; a letter can still follow', async () => {
    const { path, stakeholderId } = await draft({ stakeholderEmail: null })
    const learner = t.as(t.people.learner)
    const count = (await letters(t)).length
    const sent = await page(learner.post(`${path}/send`))
    expect(sent.status).toBe(303)
    expect(await letters(t)).toHaveLength(count + 1)
    const { data } = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('audit_event').select('data').where('kind', '=', 'ContractSent').orderBy('seq', 'desc').executeTakeFirstOrThrow(),
    )
    expect(JSON.parse(data)).toMatchObject({ parties: [expect.any(String)], withoutAddress: [expect.any(String)] })
    const shown = await page(learner.get(path))
    for (const words of ['no letter was sent: there was no e-mail address', 'line manager signs here, on this device', 'Send it to Client'])
      expect(shown.text).toContain(words)
    const remind = Array.from(shown.html.matchAll(/action="(\/contracts\/[^"]+\/remind)"/g), (match) => match[1] ?? '')[1] ?? ''
    expect((await page(learner.post(remind))).text).toContain('There is no e-mail address for')
    const identity = `/stakeholders/${stakeholderId}/identity`
    const keptAt = /name="keptAt" value="([^"]+)"/.exec((await page(learner.post(`${identity}/show`))).html)?.[1] ?? ''
    expect((await learner.post(identity, { name: 'Dana Orlebar', email: 'late@example.org', keptAt })).status).toBe(303)
    expect((await learner.post(remind)).status).toBe(303)
    expect((await letters(t))[0]).toMatchObject({ to: 'late@example.org', subject: 'Lena Learner asks you to sign a coaching contract' })
  })

  it('sends nothing to anybody while no address is there at all, and says where to add it', async () => {
    const { path, clientId } = await draft({ stakeholderEmail: null, clientEmail: null })
    const count = (await letters(t)).length
    const refused = await page(t.as(t.people.learner).post(`${path}/send`))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('nothing was sent to anybody')
    expect(refused.html).toContain(`/clients/${clientId}/identity`)
    expect(await letters(t)).toHaveLength(count)
    expect((await page(t.as(t.people.learner).get(path))).text).toContain('Not sent yet')
  })

  it('is done once: pressing twice sends one letter each', async () => {
    const { path } = await draft()
    const count = (await letters(t)).length
    const learner = t.as(t.people.learner)
    const pressed = await Promise.all([learner.post(`${path}/send`), learner.post(`${path}/send`)])
    expect(pressed.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect(await letters(t)).toHaveLength(count + 2)
  })
})

describe('R055: who has still to sign is always visible, with a reminder', () => {
  it('says for whom it waits and since when, reminds with a new link, counts, and stops when signed', async () => {
    const { path } = await draft()
    const learner = t.as(t.people.learner)
    await learner.post(`${path}/send`)
    const { html } = await page(learner.get(path))
    const [remind] = Array.from(html.matchAll(/action="(\/contracts\/[^"]+\/remind)"/g), (match) => match[1] ?? '')
    const early = await page(learner.post(remind ?? ''))
    expect([early.status, early.text.includes('Give them until tomorrow')]).toEqual([409, true])
    const first = await linkTo(t, `c${serial}@example.org`)
    t.clock.set('2026-11-27T10:00:00Z')
    expect((await page(learner.get(path))).text).toMatch(/Waiting for Client C\d+ sent 6 days ago/)
    expect((await page(learner.post(remind ?? ''))).status).toBe(303)
    const [reminder] = await letters(t)
    expect(reminder?.subject).toBe('Reminder: Lena Learner asks you to sign a coaching contract')
    const second = await linkTo(t, `c${serial}@example.org`)
    expect(second).not.toBe(first)
    expect((await page(t.as(undefined).get(first))).status).toBe(404)
    expect((await page(learner.get(path))).text).toContain('sent today · 1 reminder')
    const seen = seenIn((await page(t.as(undefined).get(second))).html)
    await answerContract(t, second, { answer: 'signed', name: 'Benedict', consent: 'yes', seen })
    t.clock.set('2026-11-30T10:00:00Z')
    const late = await page(learner.post(remind ?? ''))
    expect([late.status, late.text.includes('has signed already')]).toEqual([409, true])
    t.clock.set('2026-11-21T10:00:00Z')
  })
})

describe('R055: the learner signs in the application', () => {
  it('signs the text that was read, once, and the record says so', async () => {
    const { path } = await draft()
    const learner = t.as(t.people.learner)
    const seen = seenIn((await page(learner.get(path))).html)
    const bare = await page(learner.post(`${path}/sign`, { seen, name: '' }))
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('Enter your full name')
    const other = await page(learner.post(`${path}/sign`, { seen: '0'.repeat(64), name: 'Lena Learner', consent: 'yes' }))
    expect([other.status, other.text.includes('The text has changed since you opened it')]).toEqual([409, true])
    const both = await Promise.all([1, 2].map(() => learner.post(`${path}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })))
    expect(both.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect((await t.events()).findLast((kind) => kind !== 'IdentitiesCompared')).toBe('ContractSigned')
    const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    const contract = record.contracts.find((one) => path.endsWith(one.id))
    expect(contract?.signatures).toEqual([{ party: contract?.parties.find((party) => party.role === 'learner')?.id, date: '2026-11-21' }])
  })

  it('signs before sending too: the text is fixed then, and it can still be sent', async () => {
    const { path } = await draft()
    const learner = t.as(t.people.learner)
    const seen = seenIn((await page(learner.get(path))).html)
    expect((await learner.post(`${path}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })).status).toBe(303)
    const signed = await page(learner.get(path))
    expect(signed.text).toMatch(/Send to Client C\d+ and Client C\d+’s line manager to sign/)
    expect(signed.html).not.toContain('/edit"')
    expect((await learner.post(`${path}/send`)).status).toBe(303)
    expect((await page(learner.get(path))).text).not.toContain('Send to Client')
  })

  it('R044: states the contract in the record, with its parties and its terms', async () => {
    const { path, stakeholderId } = await draft()
    const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    const contract = record.contracts.find((one) => path.endsWith(one.id))
    expect(contract).toMatchObject({ kind: 'three-way', agreedOn: '2026-11-03', version: 1, terms })
    expect(contract?.parties.map((party) => [party.role, party.stakeholder])).toEqual(
      expect.arrayContaining([
        ['learner', undefined],
        ['client', undefined],
        ['stakeholder', stakeholderId],
      ]),
    )
  })
})
