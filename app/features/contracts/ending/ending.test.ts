import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { signContract } from '../../../../test/harness/signed-contract.ts'
import { addSigners, letters, linkTo } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { getPracticeRecord } from '../../practice/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

/** The address in the newest letter to somebody by which they can end the contract. */
async function endLink(email: string): Promise<string> {
  const letter = (await letters(t)).find((one) => one.to === email && one.subject.startsWith('Signed by everyone'))
  return /\/l\/[A-Za-z0-9_-]+/.exec(letter?.text ?? '')?.[0] ?? ''
}

async function recordOf(path: string) {
  const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
  return record.contracts.find((one) => path.endsWith(one.id))
}

const reason = 'She has taken up another post'

describe('R089: a contract is ended as it says, by either side', () => {
  it('by the learner: for good, with day and reason, and everybody else is told with a copy that says so', async () => {
    const { path } = await signContract(t, 'Client E')
    const learner = t.as(t.people.learner)
    const asked = await page(learner.get(`${path}/end`))
    expect(asked.text).toContain('Sessions with Client E after the last day do not count')
    const before = await t.events()
    const count = (await letters(t)).length
    expect((await page(learner.post(`${path}/end`, { endedOn: '2026-11-20', reason }))).status).toBe(303)
    const after = (await t.events()).slice(before.length)
    expect(after.filter((kind) => !kind.startsWith('Mail') && kind !== 'LinkRevoked')).toEqual(['IdentitiesCompared', 'ContractEnded'])
    const shown = await page(learner.get(path))
    for (const words of ['This contract is ended', 'it holds until 20 November 2026', reason]) expect(shown.text).toContain(words)
    expect(shown.html).not.toContain('/remind')
    const fresh = (await letters(t)).slice(0, (await letters(t)).length - count)
    expect(fresh.map(({ to }) => to).toSorted()).toEqual(['Client.E.c@example.org', 'Client.E.m@example.org'])
    for (const letter of fresh) {
      expect(letter.subject).toBe('The coaching contract with Lena Learner was ended')
      expect(letter.text).toContain(reason)
      expect(letter.enclosed).toHaveLength(1)
    }
    const kept = await recordOf(path)
    expect(kept).toMatchObject({ ended: { date: '2026-11-20', reason } })
    const client = await page(learner.get(`/clients/${kept?.client}`))
    expect(client.text).toContain('Ended, held until 20 Nov')
    expect(client.text).toContain(`Its last day: 20 Nov. ${reason}`)
    const again = await page(learner.post(`${path}/end`, { endedOn: '2026-11-21', reason: 'Again' }))
    expect([again.status, again.text.includes('That end stands')]).toEqual([409, true])
  })

  it('by a party outside, by the link in the letter with the whole contract; the learner is told', async () => {
    const { path } = await signContract(t, 'Client F')
    const link = await endLink('Client.F.c@example.org')
    const other = await endLink('Client.F.m@example.org')
    const asked = await page(t.as(undefined).get(link))
    expect(asked.h1).toBe('End the coaching contract with Lena Learner')
    const ended = await page(t.as(undefined).post(`${link}/answer`, { endedOn: '2026-12-01', reason }))
    expect(ended.status, ended.text).toBe(303)
    const done = await page(t.as(undefined).get(ended.location ?? ''))
    expect(done.h1).toBe('You have ended the contract')
    expect(done.text).toContain('You ended it: it holds until 1 December 2026.')
    expect(done.text).toContain('Lena Learner and everybody else in it have been told')
    expect((await t.as(undefined).get(`${link}/copy`)).headers.get('content-type')).toBe('application/pdf')
    const [news] = (await letters(t)).filter((one) => one.to === t.people.learner.email)
    expect(news?.subject).toBe('Client F has ended the contract')
    expect(news?.text).not.toContain(reason)
    expect(news?.text).toContain('Its last day: 1 December 2026.')
    expect((await page(t.as(t.people.learner).get(path))).text).toContain('Client F ended it: it holds until 1 December 2026')
    const late = await page(t.as(undefined).get(other))
    expect([late.status, late.h1]).toEqual([410, 'This contract was ended'])
  })

  it('once, of two who do it at the same instant', async () => {
    await signContract(t, 'Client G')
    const links = await Promise.all(['Client.G.c@example.org', 'Client.G.m@example.org'].map(endLink))
    const answers = await Promise.all(links.map((link) => page(t.as(undefined).post(`${link}/answer`, { endedOn: '2026-11-21', reason }))))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 410])
  })

  it('before everybody has signed it is cancelled: its links stop, and nothing is signed any more', async () => {
    const learner = t.as(t.people.learner)
    const { clientId } = await addSigners(t, { alias: 'Client H', clientEmail: 'h@example.org' })
    const fields = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
    const path = (await page(learner.post(`/clients/${clientId}/contract/new`, fields))).location ?? ''
    const early = await page(learner.post(`${path}/end`, { endedOn: '2026-11-21', reason }))
    expect([early.status, early.text.includes('still a draft')]).toEqual([409, true])
    await learner.post(`${path}/send`)
    const link = await linkTo(t, 'h@example.org')
    const seen = hashIn((await page(learner.get(path))).html, 'seen')
    expect((await learner.post(`${path}/end`, { endedOn: '2026-11-21', reason })).status).toBe(303)
    expect((await page(t.as(undefined).get(link))).h1).toBe('This contract was ended')
    const signed = await page(learner.post(`${path}/sign`, { seen, name: 'Lena', consent: 'yes' }))
    expect([signed.status, signed.text.includes('The contract was ended')]).toEqual([409, true])
    expect((await page(learner.get(path))).text).toContain('cancelled on 21 November 2026, before everyone had signed')
    expect((await page(learner.get(`/clients/${clientId}/contract/new`))).status).toBe(200)
  })

  it('with what is wrong said, and what was typed kept', async () => {
    const { path } = await signContract(t, 'Client I')
    const link = await endLink('Client.I.c@example.org')
    for (const [sent, words] of [
      [{ endedOn: '2026-11-21', reason: '' }, 'Enter why'],
      [{ endedOn: '2026-11-02', reason: '<i>x</i>' }, 'Enter a day from 3 November 2026 on'],
      [{ endedOn: '2028-01-01', reason: '<i>x</i>' }, 'Enter a day within the next year'],
    ] as const) {
      for (const refused of [await page(t.as(t.people.learner).post(`${path}/end`, sent)), await page(t.as(undefined).post(`${link}/answer`, sent))]) {
        expect(refused.status).toBe(422)
        expect(refused.text).toContain(words)
        if (sent.reason !== '') expect(refused.html).toContain('&lt;i&gt;x&lt;/i&gt;')
      }
    }
    expect(await recordOf(path)).not.toHaveProperty('ended')
  })
})
