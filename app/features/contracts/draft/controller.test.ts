import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }
const twoWay = { kind: 'two-way', agreedOn: '2026-11-03', ...terms }
let serial = 0

async function signers() {
  serial += 1
  return addSigners(t, { alias: `Client D${serial}` })
}

describe('R055: a generic contract is adapted to each client', () => {
  it('opens with the template, the goals agreed, the stakeholder and today', async () => {
    const { clientId, stakeholderId } = await signers()
    const shown = await page(t.as(t.people.learner).get(`/clients/${clientId}/contract/new`))
    expect(shown.status).toBe(200)
    expect(shown.h1).toMatch(/^Contract with Client D/)
    for (const words of [
      'The coach prepares each session',
      '– Lead the weekly meeting: Decisions are made in it',
      'Confidentiality ends where',
      'The stakeholder agrees the goals',
    ])
      expect(shown.html).toContain(words)
    expect(shown.html).toContain('value="2026-11-21"')
    expect(shown.html).toMatch(new RegExp(`value="${stakeholderId}"[^>]*checked`))
    expect(shown.html).not.toContain('{client}')
  })

  it('keeps a draft with its event, and its change with a revision', async () => {
    const { clientId } = await signers()
    const learner = t.as(t.people.learner)
    const drawn = await page(learner.post(`/clients/${clientId}/contract/new`, twoWay))
    expect(drawn.status, drawn.text).toBe(303)
    expect((await t.events()).at(-1)).toBe('ContractDrafted')
    const path = drawn.location ?? ''
    const changed = await page(learner.post(`${path}/edit`, { ...twoWay, revision: '1', frequency: 'Every week' }))
    expect(changed.status, changed.text).toBe(303)
    expect((await t.events()).at(-1)).toBe('ContractDraftChanged')
    expect((await page(learner.get(path))).text).toContain('Every week')
    const kept = await inCentre(t.database, t.centreId, (tx) =>
      tx
        .selectFrom('revision')
        .select(['number', 'fields'])
        .where('record_id', '=', path.split('/').at(-1) ?? '')
        .execute(),
    )
    expect(kept).toMatchObject([{ number: 1, fields: { kind: 'two-way' } }])
  })

  it('loses neither text when two windows change one draft', async () => {
    const { clientId } = await signers()
    const learner = t.as(t.people.learner)
    const path = (await page(learner.post(`/clients/${clientId}/contract/new`, twoWay))).location ?? ''
    await learner.post(`${path}/edit`, { ...twoWay, revision: '1', frequency: 'Every week' })
    const stale = await page(learner.post(`${path}/edit`, { ...twoWay, revision: '1', frequency: 'Every month' }))
    expect(stale.status).toBe(409)
    for (const words of ['This was changed while you were writing', 'Every week', 'Every month']) expect(stale.html).toContain(words)
    expect((await page(learner.post(`${path}/edit`, { ...twoWay, revision: '2', frequency: 'Every month' }))).status).toBe(303)
  })

  it.each([
    ['what R055 asks for is missing', { commitment: '', expectations: ' ' }, ['Enter the mutual commitment', 'Enter the expectations']],
    ['no kind', { kind: '' }, ['Choose who agrees: two-way or three-way']],
    ['a three-way contract with nobody', { kind: 'three-way' }, ['or choose two-way']],
    ['a stakeholder who is nobody’s', { kind: 'three-way', stakeholders: 'not an id' }, ['Choose from the stakeholders of Client D']],
    ['agreed tomorrow', { agreedOn: '2026-11-22' }, ['Enter a day that has come']],
    ['a day that does not exist', { agreedOn: '31 2 2026' }, ['as a day that exists']],
    ['too long', { commitment: 'x'.repeat(5_001) }, ['to 5,000 characters or fewer']],
    ['a NUL', { commitment: 'a\u0000b' }, ['contains a character that cannot be stored']],
  ])('asks again when %s, and keeps what was typed', async (_case, fields, words) => {
    const { clientId } = await signers()
    const before = await t.events()
    const shown = await page(t.as(t.people.learner).post(`/clients/${clientId}/contract/new`, { ...twoWay, boundaries: '<b>שלום 🙂</b>', ...fields }))
    expect(shown.status).toBe(422)
    for (const sentence of words) expect(shown.text).toContain(sentence)
    expect(shown.html).toContain('&lt;b&gt;שלום 🙂&lt;/b&gt;')
    expect(await t.events()).toEqual(before)
  })

  it('says when needs and goals are still to be agreed (R052)', async () => {
    const { clientId } = await signers()
    await inCentre(t.database, t.centreId, (tx) => tx.deleteFrom('need').where('client_id', '=', clientId).execute())
    const shown = await page(t.as(t.people.learner).get(`/clients/${clientId}/contract/new`))
    expect(shown.text).toContain('Needs and goals come before the contract')
    expect(shown.html).toContain(`/clients/${clientId}/needs/new`)
  })
})

describe('R055: a changed contract is a new version', () => {
  it('starts from the text before, asks what has changed, and is signed again', async () => {
    const { clientId } = await signers()
    const learner = t.as(t.people.learner)
    const first = (await page(learner.post(`/clients/${clientId}/contract/new`, { ...twoWay, frequency: 'Every week' }))).location ?? ''
    const again = await page(learner.get(`/clients/${clientId}/contract/new`))
    expect(again.location).toBe(`${first}/edit`)
    await learner.post(`${first}/send`)
    expect((await page(learner.get(`${first}/edit`))).location).toBe(first)
    expect((await page(learner.post(`${first}/edit`, { ...twoWay, revision: '1' }))).status).toBe(409)
    const form = await page(learner.get(`/clients/${clientId}/contract/new`))
    expect(form.html).toContain('Every week')
    expect(form.text).toContain('This will follow version 1')
    const silent = await page(learner.post(`/clients/${clientId}/contract/new`, twoWay))
    expect([silent.status, silent.text.includes('Say what has changed')]).toEqual([422, true])
    const second = await page(learner.post(`/clients/${clientId}/contract/new`, { ...twoWay, changeNote: 'We meet less often' }))
    expect(second.status, second.text).toBe(303)
    expect((await t.events()).slice(-3)).toEqual(['LinkRevoked', 'ContractReplaced', 'ContractDrafted'])
    const shown = await page(learner.get(second.location ?? ''))
    expect(shown.text).toContain('Two-way, version 2')
    expect(shown.text).toContain('We meet less often')
    expect((await page(learner.get(first))).text).toContain('Every week')
  })

  it('is drawn up once when two windows do it', async () => {
    const { clientId } = await signers()
    const learner = t.as(t.people.learner)
    const both = await Promise.all([1, 2].map(() => page(learner.post(`/clients/${clientId}/contract/new`, twoWay))))
    expect(both.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect(both.find((one) => one.status === 409)?.text).toContain('A draft of this version was kept while you were writing')
  })
})
