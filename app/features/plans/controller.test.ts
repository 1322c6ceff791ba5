import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { findUnit } from '../../specification/read.ts'
import type { Unit } from '../../specification/schema.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import { getRequirement } from '../../sufficiency/example-unit.ts'
import { listBuiltIn } from '../catalogue/index.ts'
import { getPracticeRecord } from '../practice/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const programme = {
  revision: '0',
  plannedOn: '2026-10-04',
  structure: 'Four phases',
  environment: 'A quiet room',
  principles: 'Her goals first',
  sessions: '6',
  hours: '9',
}
let serial = 0

function unit3(): Unit {
  const found = findUnit(listBuiltIn(), 'D/618/6482')
  if (found === undefined) throw new Error('ATHE unit 3 is not there')
  return found
}

async function client(): Promise<string> {
  serial += 1
  return (await addSigners(t, { alias: `Client P${serial}` })).clientId
}

describe('R056: the plan shows structure, environment and planning principles', () => {
  it('keeps them with an event, in the record, and says how far all plans go', async () => {
    const id = await client()
    const learner = t.as(t.people.learner)
    expect((await page(learner.get(`/clients/${id}/plan`))).text).toContain('Your plans come to 0 of 18 hours. Plan 18 hours more.')
    expect((await page(learner.post(`/clients/${id}/plan`, programme))).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ProgrammePlanned')
    const shown = await page(learner.get(`/clients/${id}/plan`))
    for (const words of ['Four phases', 'A quiet room', 'Her goals first', 'Your plans come to 9 of 18 hours. Plan 9 hours more.'])
      expect(shown.html).toContain(words)
    const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    expect(record.plans).toMatchObject([
      { client: id, date: '2026-10-04', structure: 'Four phases', environment: 'A quiet room', principles: 'Her goals first', sessions: 6, minutes: 540 },
    ])
  })

  it('keeps the earlier text when it is changed, and loses neither when two windows do', async () => {
    const id = await client()
    const learner = t.as(t.people.learner)
    await learner.post(`/clients/${id}/plan`, programme)
    expect((await page(learner.post(`/clients/${id}/plan`, { ...programme, revision: '1', structure: 'Five phases' }))).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ProgrammePlanChanged')
    const changed = await page(learner.get(`/clients/${id}/plan`))
    expect(changed.text).toContain('Earlier texts')
    expect(changed.text).toContain('Four phases')
    const stale = await page(learner.post(`/clients/${id}/plan`, { ...programme, revision: '1', structure: 'Three phases' }))
    expect(stale.status).toBe(409)
    for (const words of ['Five phases', 'Three phases', 'This was changed while you were writing']) expect(stale.html).toContain(words)
    const first = await client()
    const both = await Promise.all([1, 2].map(() => learner.post(`/clients/${first}/plan`, programme)))
    expect(both.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([303, 409])
  })

  it.each([
    [
      'nothing',
      { structure: '', environment: '', principles: '', sessions: '', hours: '' },
      ['Enter the structure', 'Enter the environment', 'Enter the planning principles', 'Enter the number of sessions'],
    ],
    ['words for a number', { sessions: 'six' }, ['Enter the number of sessions as a number, like 3']],
    ['less than none', { sessions: '-1' }, ['Enter the number of sessions as 0 or more']],
    ['a NUL', { structure: 'a\u0000b' }, ['contains a character that cannot be stored']],
  ])('asks again after %s and keeps what was typed', async (_case, fields, words) => {
    const id = await client()
    const shown = await page(t.as(t.people.learner).post(`/clients/${id}/plan`, { ...programme, plannedOn: '4 Oct 2026', ...fields }))
    expect(shown.status).toBe(422)
    for (const sentence of words) expect(shown.text).toContain(sentence)
    expect(shown.html).toContain('4 Oct 2026')
  })

  it('asks whether sessions of more than eight hours are meant', async () => {
    const id = await client()
    const learner = t.as(t.people.learner)
    await learner.post(`/clients/${id}/plan`, { ...programme, sessions: '2', hours: '18' })
    expect((await page(learner.get(`/clients/${id}/plan`))).text).toContain('That makes more than eight hours a session')
  })
})

describe('R095: a session plan', () => {
  it('says what ATHE unit 3 asks for, part by part', async () => {
    const id = await client()
    const learner = t.as(t.people.learner)
    const said = { plannedFor: '2026-11-24', objectives: 'Hand one meeting over', needsMet: 'Delegate', model: 'GROW', topics: 'Which meeting' }
    expect((await learner.post(`/clients/${id}/session-plans/new`, said)).status).toBe(303)
    const asked = async () => {
      const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
      return getRequirement(evaluate(unit3(), record, { asOf: '2026-11-21' }), 'athe-u3-3.1-plan')
    }
    expect((await asked()).explanation).toBe('You need 1 more for “measure of success”.')
    const [path] = /\/session-plans\/[0-9a-f-]{36}/.exec((await page(learner.get(`/clients/${id}/plan`))).html) ?? ['']
    expect((await learner.post(path, { ...said, measures: 'She is not there, and it goes well', revision: '1' })).status).toBe(303)
    expect((await asked()).counts).toMatchObject([{ kind: 'session plan' }])
  })
})

describe('session plans', () => {
  it('are kept, listed, changed with their earlier text, and stand in the record', async () => {
    const id = await client()
    const learner = t.as(t.people.learner)
    const bare = await page(learner.post(`/clients/${id}/session-plans/new`, { plannedFor: '2026-11-24', model: 'GROW <b>' }))
    expect([bare.status, bare.text.includes('Enter the objectives'), bare.html.includes('GROW &lt;b&gt;')]).toEqual([422, true, true])
    expect(
      (await page(learner.post(`/clients/${id}/session-plans/new`, { plannedFor: '2026-11-24', objectives: 'Prepare the meeting', model: 'GROW' }))).status,
    ).toBe(303)
    expect((await t.events()).at(-1)).toBe('SessionPlanned')
    const listed = await page(learner.get(`/clients/${id}/plan`))
    expect(listed.text).toContain('24 Nov in 3 days')
    const path = /href="(\/session-plans\/[0-9a-f-]+)"/.exec(listed.html)?.[1] ?? ''
    expect((await page(learner.get(path))).html).toContain('Prepare the meeting')
    expect((await page(learner.post(path, { revision: '1', plannedFor: '2026-11-24', objectives: 'Rehearse the meeting' }))).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('SessionPlanChanged')
    const stale = await page(learner.post(path, { revision: '1', plannedFor: '2026-11-24', objectives: 'Skip the meeting' }))
    expect([stale.status, stale.html.includes('Rehearse the meeting'), stale.html.includes('Skip the meeting')]).toEqual([409, true, true])
    expect((await page(learner.get(path))).text).toContain('Prepare the meeting')
    const record = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    expect(record.sessionPlans).toContainEqual(expect.objectContaining({ client: id, date: '2026-11-24', objectives: 'Rehearse the meeting' }))
  })
})
