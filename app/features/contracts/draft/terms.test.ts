import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { seenIn } from '../../../../test/harness/signed-contract.ts'
import { addSigners, linkTo } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { getPracticeRecord } from '../../practice/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

/** What a contract has to speak of, by its requirement, under the heading that it has on the pages. */
const terms = [
  ['R055', 'commitment', 'Mutual commitment'],
  ['R055, R089', 'expectations', 'Expectations'],
  ['R055, R089: aims and objectives', 'intendedOutcomes', 'Intended outcomes'],
  ['R079, R089', 'confidentiality', 'Confidentiality and its limits'],
  ['R079', 'boundaries', 'Boundaries'],
  ['R079: a membership body’s code', 'ethics', 'Code of ethics'],
  ['R079, R089: location', 'environment', 'Environment'],
  ['R079, R089', 'frequency', 'Frequency'],
  ['R079, R089', 'duration', 'Duration'],
  ['R079, R089: the three-way relationship', 'stakeholderInvolvement', 'Stakeholder involvement'],
  ['R089', 'roles', 'Roles and responsibilities'],
  ['R089', 'reviewPoints', 'Review points'],
  ['R089', 'cancellation', 'Cancellation'],
  ['R089: termination', 'ending', 'Ending'],
] as const

const written = Object.fromEntries(terms.map(([, key]) => [key, `Here we say of ${key} what holds.`]))

it('R055, R079, R089: every term is in the form, filled from the template, and says when not to contract', async () => {
  const { clientId } = await addSigners(t, { alias: 'Client A' })
  const { html, text } = await page(t.as(t.people.learner).get(`/clients/${clientId}/contract/new`))
  for (const [requirement, key, heading] of terms) {
    expect(text, requirement).toContain(heading)
    expect(html, requirement).toMatch(new RegExp(`<textarea[^>]*name="${key}"[^>]*>[^<]{20,}</textarea>`))
  }
  for (const words of ['Two-way', 'Three-way', 'When not to draw up a contract']) expect(text).toContain(words)
})

it('R055, R079, R089: what was agreed of every term is read by whoever signs, stands in the sealed copy and in the record', async () => {
  const { clientId, stakeholderId } = await addSigners(t, { alias: 'Client B', clientEmail: 'b.terms@example.org', stakeholderEmail: 'm.terms@example.org' })
  const learner = t.as(t.people.learner)
  const fields = { kind: 'three-way', stakeholders: stakeholderId, agreedOn: '2026-11-03', ...written }
  const path = (await page(learner.post(`/clients/${clientId}/contract/new`, fields))).location ?? ''
  await learner.post(`${path}/send`)
  const shown = await page(t.as(undefined).get(await linkTo(t, 'm.terms@example.org')))
  expect((await learner.post(`${path}/sign`, { seen: seenIn(shown.html), name: 'Lena Learner', consent: 'yes' })).status).toBe(303)
  const pdf = await PDF.load(new Uint8Array(await (await learner.get(`${path}/copy`)).arrayBuffer()))
  const copy = pdf
    .getPages()
    .map((one) => one.extractText().text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
  const kept = record.contracts.find((one) => path.endsWith(one.id))
  for (const [requirement, key, heading] of terms) {
    const says = written[key] ?? ''
    for (const words of [heading, says]) expect(shown.text, requirement).toContain(words)
    for (const words of [heading, says]) expect(copy, requirement).toContain(words)
    expect(kept?.terms[key], requirement).toBe(says)
  }
})
