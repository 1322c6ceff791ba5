import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners } from '../../../test/harness/signers.ts'
import { plans } from './index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

describe('who may see and change plans', () => {
  it('is the learner whose they are, and nobody else', async () => {
    const { clientId } = await addSigners(t)
    const learner = t.as(t.people.learner)
    await learner.post(`/clients/${clientId}/session-plans/new`, { plannedFor: '2026-11-24', objectives: 'Only ours to know' })
    const { html } = await page(learner.get(`/clients/${clientId}/plan`))
    const plan = /\/session-plans\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    expect((await page(learner.get(`/session-plans/${plan}`))).html).toContain('Only ours to know')
    await walkEveryDoor(t, plans, { client: clientId, plan }, ['Only ours to know'])
  })
})
