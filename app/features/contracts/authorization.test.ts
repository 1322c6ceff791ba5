import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners } from '../../../test/harness/signers.ts'
import { contracts } from './index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

describe('who may see and do what with contracts', () => {
  it('is the learner whose they are, and nobody else', async () => {
    const signers = await addSigners(t)
    const drawn = await page(
      t.as(t.people.learner).post(`/clients/${signers.clientId}/contract/new`, {
        kind: 'two-way',
        agreedOn: '2026-11-03',
        commitment: 'Only between us',
        expectations: 'b',
        intendedOutcomes: 'c',
      }),
    )
    const contract = drawn.location?.split('/').at(-1) ?? ''
    const { html } = await page(t.as(t.people.learner).get(`/contracts/${contract}`))
    expect(html).toContain('Only between us')
    await t.as(t.people.learner).post(`/contracts/${contract}/send`)
    const added = await page(t.as(t.people.learner).post('/organisations/new', { alias: 'The only depot', clients: signers.clientId }))
    const organisation = added.location?.split('/').at(-1) ?? ''
    const shown = await page(t.as(t.people.learner).get(`/contracts/${contract}`))
    const party = /parties\/([0-9a-f-]{36})\/remind/.exec(shown.html)?.[1] ?? ''
    await walkEveryDoor(t, contracts, { client: signers.clientId, contract, party, organisation }, [
      'The only depot',
      'Only between us',
      signers.client,
      signers.stakeholder,
      'benedict@example.org',
    ])
  })

  it.each(['nonsense', '%00', '../../etc', '01900000-0000-7000-8000-00000000000Z', '1 or 1=1'])('finds nothing under %s', async (id) => {
    const learner = t.as(t.people.learner)
    for (const path of [`/contracts/${encodeURIComponent(id)}`, `/organisations/${encodeURIComponent(id)}`, `/clients/${encodeURIComponent(id)}/contract/new`])
      expect((await learner.get(path)).status).toBe(404)
    expect((await learner.post(`/contracts/${encodeURIComponent(id)}/send`)).status).toBe(404)
  })
})
