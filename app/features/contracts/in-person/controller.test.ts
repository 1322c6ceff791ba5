import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { seenIn } from '../../../../test/harness/signed-contract.ts'
import { addSigners, linkTo } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let serial = 0
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

/** A two-way contract with a client who may have no e-mail address, and the place where they sign in person. */
async function draft(clientEmail: string | null): Promise<{ path: string; here: string }> {
  serial += 1
  const learner = t.as(t.people.learner)
  const { clientId } = await addSigners(t, { alias: `Client P${serial}`, clientEmail })
  const fields = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'We keep what we promise', expectations: 'b', intendedOutcomes: 'c' }
  const path = (await page(learner.post(`/clients/${clientId}/contract/new`, fields))).location ?? ''
  const here = /\/contracts\/[0-9a-f-]+\/parties\/[0-9a-f-]+\/sign-here/.exec((await page(learner.get(path))).html)?.[0] ?? ''
  return { path, here }
}

describe('R055: somebody without an e-mail address signs in person', () => {
  it('on the learner’s device, and the record and the copy say so', async () => {
    const { path, here } = await draft(null)
    const learner = t.as(t.people.learner)
    const shown = await page(learner.get(here))
    expect(shown.h1).toMatch(/Client P\d+ signs here/)
    expect(shown.text).toContain('We keep what we promise')
    const before = await t.events()
    const sent = { seen: seenIn(shown.html), name: 'Benedict Quillfeather', consent: 'yes', mark: 'M1 1L9 9' }
    const both = await Promise.all([1, 2].map(() => learner.post(here, sent)))
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect((await t.events()).slice(before.length).filter((kind) => kind !== 'IdentitiesCompared')).toEqual(['ContractSigned', 'MailAddressed'])
    const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('contract_answer').select(['way', 'sealed']).execute())
    expect(kept).toMatchObject([{ way: 'in person' }])
    expect(Buffer.from(kept[0]?.sealed ?? []).toString('latin1')).not.toContain('Quillfeather')
    expect((await page(learner.get(path))).text).toContain('in person')
    const folder = mkdtempSync(join(tmpdir(), 'in-person-'))
    writeFileSync(join(folder, 'copy.pdf'), Buffer.from(await (await learner.get(`${path}/copy`)).arrayBuffer()))
    const text = execFileSync('pdftotext', [join(folder, 'copy.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
    rmSync(folder, { recursive: true })
    expect(text).toContain('In person, on the device of Lena Learner, without a link or a code by e-mail')
    expect((await learner.get(here)).status).toBe(303)
  })

  it('with what is missing said and what was typed kept; a text that has changed is not signed', async () => {
    const { here } = await draft(null)
    const learner = t.as(t.people.learner)
    const seen = seenIn((await page(learner.get(here))).html)
    const bare = await page(learner.post(here, { seen, name: 'Łucja <b>' }))
    expect([bare.status, bare.html.includes('Łucja &lt;b&gt;')]).toEqual([422, true])
    const other = await page(learner.post(here, { seen: 'f'.repeat(64), name: 'Łucja', consent: 'yes' }))
    expect([other.status, other.text.includes('The text has changed')]).toEqual([409, true])
  })

  it('what is changed in another window meanwhile is shown, with what was typed, and not signed', async () => {
    const { path, here } = await draft(null)
    const learner = t.as(t.people.learner)
    const seen = seenIn((await page(learner.get(here))).html)
    const changed = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'We keep half', expectations: 'b', intendedOutcomes: 'c', revision: '1' }
    expect((await learner.post(`${path}/edit`, changed)).status).toBe(303)
    const late = await page(learner.post(here, { seen, name: 'Benedict Quillfeather', consent: 'yes', mark: 'M1 1L9 9' }))
    expect(late.status).toBe(409)
    for (const words of ['The text has changed', 'We keep half']) expect(late.text).toContain(words)
    for (const kept of ['value="Benedict Quillfeather"', 'value="M1 1L9 9"']) expect(late.html).toContain(kept)
    expect((await learner.post(here, { seen: seenIn(late.html), name: 'Benedict Quillfeather', consent: 'yes' })).status).toBe(303)
  })

  it('and a link that was sent to them before stops', async () => {
    const { path, here } = await draft('p3@example.org')
    const learner = t.as(t.people.learner)
    await learner.post(`${path}/send`)
    const link = await linkTo(t, 'p3@example.org')
    const seen = seenIn((await page(learner.get(here))).html)
    expect((await learner.post(here, { seen, name: 'Benedict Quillfeather', consent: 'yes' })).status).toBe(303)
    expect((await t.as(undefined).get(link)).status).toBe(410)
  })

  it('never for the learner themselves, nor for a party of another contract', async () => {
    const one = await draft(null)
    const other = await draft(null)
    const learner = t.as(t.people.learner)
    const party = other.here.split('/')[4] ?? ''
    expect((await learner.get(`${one.path}/parties/${party}/sign-here`)).status).toBe(404)
    const own = await inCentre(t.database, t.centreId, (tx) =>
      tx
        .selectFrom('contract_party')
        .select('id')
        .where('contract_id', '=', one.path.split('/').at(-1) ?? '')
        .where('role', '=', 'learner')
        .executeTakeFirstOrThrow(),
    )
    expect((await learner.get(`${one.path}/parties/${own.id}/sign-here`)).status).toBe(404)
  })
})
