import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { seenIn } from '../../../../test/harness/signed-contract.ts'
import { addSigners, answerContract, letters, linkTo, type Signers } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readSpecifications, specificationsFolder } from '../../../specification/folder.ts'
import { evaluate } from '../../../sufficiency/evaluate.ts'
import { getRequirement } from '../../../sufficiency/example-unit.ts'
import { getPracticeRecord } from '../../practice/index.ts'

const units = readSpecifications(specificationsFolder()).flatMap((specification) => specification.units)
const unit7 = units.filter(({ reference }) => reference === 'T/618/6486')[0] ?? missing('T/618/6486')

function missing(reference: string): never {
  throw new Error(`There is no unit ${reference}`)
}

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = {
  intendedOutcomes: 'Team leaders who lead',
  roles: 'The sponsor makes time for it',
  expectations: 'Time that is kept free',
  finance: '1,200 pounds for six sessions each',
  policies: 'Safeguarding and data protection',
  ethics: 'The Global Code of Ethics',
  confidentiality: 'What is said stays in the room',
  reporting: 'How many sessions were held, and nothing else',
  ownership: 'Notes are the coach’s',
}
let serial = 0

type Placed = Signers & { organisation: string; alias: string; email: string }

async function addOrganisation(): Promise<Placed> {
  serial += 1
  const email = `sponsor${serial}@example.org`
  const signers = await addSigners(t, { alias: `Client ${serial}`, clientEmail: `client${serial}@example.org`, stakeholderEmail: email })
  const alias = `Organisation ${serial}`
  const added = await page(t.as(t.people.learner).post('/organisations/new', { alias, clients: signers.clientId }))
  expect(added.status, added.text).toBe(303)
  return { ...signers, organisation: added.location ?? '', alias, email }
}

async function drawnUp({ organisation, stakeholderId }: Placed, more: Record<string, string> = {}): Promise<string> {
  const drawn = await page(
    t.as(t.people.learner).post(`${organisation}/agreement/new`, { stakeholders: stakeholderId, agreedOn: '2026-11-03', ...terms, ...more }),
  )
  expect(drawn.status, drawn.text).toBe(303)
  return drawn.location ?? ''
}

async function signed(placed: Placed): Promise<{ path: string; link: string }> {
  const path = await drawnUp(placed)
  return { path, link: await signAll(placed, path) }
}

/** Sends an agreement, signs it as the learner and by the sponsor’s link, which is given back. */
async function signAll(placed: Placed, path: string): Promise<string> {
  const learner = t.as(t.people.learner)
  expect((await page(learner.post(`${path}/send`))).status).toBe(303)
  const seen = seenIn((await page(learner.get(path))).html)
  expect((await learner.post(`${path}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })).status).toBe(303)
  const link = await linkTo(t, placed.email)
  expect((await answerContract(t, link, { answer: 'signed', seen, name: placed.stakeholder, consent: 'yes' })).status).toBe(303)
  return link
}

describe('R101: an organisation', () => {
  it('is kept under an alias with the clients who work there; the page says what comes next', async () => {
    expect((await page(t.as(t.people.learner).get('/organisations'))).text).toContain('For whom you coach several people')
    const { organisation, alias, clientId } = await addOrganisation()
    expect((await t.events()).at(-1)).toBe('OrganisationAdded')
    const learner = t.as(t.people.learner)
    const shown = await page(learner.get(organisation))
    for (const words of ['Draw up the agreement', 'Contracts under it', `Client ${serial}`]) expect(shown.text).toContain(words)
    const renamed = { alias: `${alias} renamed`, clients: clientId, revision: '1' }
    expect((await page(learner.post(organisation, renamed))).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('OrganisationChanged')
    const stale = await page(learner.post(organisation, { ...renamed, alias: 'Typed later' }))
    expect([stale.status, stale.html.includes('Typed later'), stale.html.includes('renamed')]).toEqual([409, true, true])
    expect((await page(learner.get('/organisations'))).text).toContain('renamed')
  })

  it('has an alias of its own, and clients who work in no other', async () => {
    const { alias, clientId } = await addOrganisation()
    const learner = t.as(t.people.learner)
    for (const [fields, words] of [
      [{ alias }, 'you call another organisation this'],
      [{ alias: 'Organisation <i>', clients: clientId }, 'who work in no other organisation'],
      [{ alias: '' }, 'Enter what you call this organisation'],
    ] as const) {
      const refused = await page(learner.post('/organisations/new', fields))
      expect([refused.status, refused.text.includes(words)]).toEqual([422, true])
    }
  })
})

describe('R101: the agreement for an organisation', () => {
  it('says roles, finance, ethics, confidentiality, reporting and who owns what, and is signed for it by a link', async () => {
    const placed = await addOrganisation()
    const form = await page(t.as(t.people.learner).get(`${placed.organisation}/agreement/new`))
    for (const key of Object.keys(terms)) expect(form.html).toMatch(new RegExp(`<textarea[^>]*name="${key}"[^>]*>[^<]{20,}</textarea>`))
    const { path, link } = await signed(placed)
    const letter = (await letters(t)).find((one) => one.to === placed.email && one.subject.includes('asks you'))
    expect(letter?.subject).toBe('Lena Learner asks you to sign an agreement for the organisation')
    expect(letter?.text).toContain('Read the agreement:')
    expect(letter?.text).not.toContain('coaching contract')
    const code = (await letters(t)).find((one) => one.to === placed.email && one.subject.includes('code to sign'))
    expect(code?.text).toContain('You are about to sign the agreement for the organisation with Lena Learner.')
    const copy = await PDF.load(new Uint8Array(await (await t.as(undefined).get(`${link}/copy`)).arrayBuffer()))
    const text = copy
      .getPages()
      .map((one) => one.extractText().text)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    for (const words of ['Agreement for an organisation with Lena Learner', 'Finance', 'Reporting', 'Who owns what', ...Object.values(terms)])
      expect(text).toContain(words)
    const learner = t.as(t.people.learner)
    expect((await page(learner.get(path))).text).toContain('Signed by everyone')
    const links = await inCentre(t.database, t.centreId, (tx) =>
      tx
        .selectFrom('link')
        .select('purpose')
        .where('subject_id', '=', path.split('/').at(-1) ?? '')
        .execute(),
    )
    expect(links.map((one) => one.purpose).toSorted()).toEqual(['approve organisation agreement', 'end contract'])
    expect((await page(learner.get(placed.organisation))).text).toContain('The agreement is signed by everyone. No contract that everyone has signed:')
  })

  it('counts toward ATHE unit 7 from the day on which everybody has signed it', async () => {
    const placed = await addOrganisation()
    const reckoned = async () => {
      const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
      const organisation = placed.organisation.split('/').at(-1)
      const agreements = record.agreements.filter((one) => one.organisation === organisation)
      const found = getRequirement(evaluate(unit7, { ...record, agreements }, { asOf: '2026-11-21' }), 'athe-u7-2.1-agreement')
      return { agreements, found }
    }
    expect((await reckoned()).found.state).toBe('not started')
    const path = await drawnUp(placed)
    const waiting = await reckoned()
    expect(waiting.found).toMatchObject({ state: 'incomplete', counts: [] })
    expect(waiting.found.notCounting[0]?.reason.words).toMatch(/^It waits for you and .+ to sign\.$/)
    await signAll(placed, path)
    const { agreements, found } = await reckoned()
    expect(agreements).toMatchObject([
      { terms, agreedOn: '2026-11-03', parties: [{ role: 'learner' }, { role: 'stakeholder', stakeholder: placed.stakeholderId }] },
    ])
    expect(agreements[0]?.signatures).toHaveLength(2)
    expect(found).toMatchObject({ state: 'complete', counts: [{ kind: 'agreement', id: path.split('/').at(-1) }] })
  })

  it('is linked to the contracts of the clients who work there, and is no contract of theirs', async () => {
    const placed = await addOrganisation()
    await signed(placed)
    const learner = t.as(t.people.learner)
    const fields = { kind: 'two-way', agreedOn: '2026-11-04', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
    const contract = (await page(learner.post(`/clients/${placed.clientId}/contract/new`, fields))).location ?? ''
    expect((await page(learner.get(contract))).text).toContain(`works in ${placed.alias}`)
    expect((await page(learner.get(placed.organisation))).html).toContain(contract)
    const { contracts } = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    expect(contracts.filter((one) => one.client === placed.clientId).map((one) => one.kind)).toEqual(['two-way'])
  })

  it('is changed by a second version that is signed again, and ended by either side (R089)', async () => {
    const placed = await addOrganisation()
    const { path } = await signed(placed)
    const learner = t.as(t.people.learner)
    const silent = await page(learner.post(`${placed.organisation}/agreement/new`, { stakeholders: placed.stakeholderId, agreedOn: '2026-11-20', ...terms }))
    expect([silent.status, silent.text.includes('Say what has changed')]).toEqual([422, true])
    const second = await drawnUp(placed, { changeNote: 'Eight sessions each', agreedOn: '2026-11-20' })
    expect((await page(learner.get(second))).text).toContain('For an organisation, version 2')
    expect((await page(learner.get(path))).text).toContain('Version 2 has taken its place')
    expect((await page(learner.get(`${placed.organisation}/agreement/new`))).location).toBe(`${second}/edit`)
    const changed = await page(
      learner.post(`${second}/edit`, { stakeholders: placed.stakeholderId, agreedOn: '2026-11-20', ...terms, changeNote: 'Nine', revision: '1' }),
    )
    expect(changed.status, changed.text).toBe(303)
    await learner.post(`${second}/send`)
    const link = await linkTo(t, placed.email)
    const seen = seenIn((await page(t.as(undefined).get(link))).html)
    await learner.post(`${second}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })
    expect((await answerContract(t, link, { answer: 'signed', seen, name: placed.stakeholder, consent: 'yes' })).status).toBe(303)
    const letter = (await letters(t)).find((one) => one.to === placed.email && one.subject.startsWith('Signed by everyone'))
    const end = /\/l\/[A-Za-z0-9_-]+/.exec(letter?.text ?? '')?.[0] ?? ''
    expect((await page(t.as(undefined).post(`${end}/answer`, { endedOn: '2026-11-21', reason: 'The budget was cut' }))).status).toBe(303)
    expect((await page(learner.get(second))).text).toContain('The budget was cut')
  })

  it('needs somebody who signs for the organisation, and keeps what was typed', async () => {
    const placed = await addOrganisation()
    const other = await addOrganisation()
    for (const stakeholders of ['', other.stakeholderId]) {
      const refused = await page(
        t.as(t.people.learner).post(`${placed.organisation}/agreement/new`, { stakeholders, agreedOn: '2026-11-03', ...terms, finance: '<b>£</b>' }),
      )
      expect([refused.status, refused.html.includes('&lt;b&gt;£&lt;/b&gt;')]).toEqual([422, true])
    }
  })
})
