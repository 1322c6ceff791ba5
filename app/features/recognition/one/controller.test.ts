import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../../test/harness/house.ts'
import { registerOn } from '../../../../test/harness/qualified.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { beginMembership } from '../../centres/index.ts'

let t: TestHouse
const typed = { kind: 'exemption', scope: 'whole', evidence: 'ILM Level 5 Unit 500, passed in June 2023' }

beforeAll(async () => {
  t = await testHouse()
  await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:')
})

afterAll(() => t.close())

async function asked(unit: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await t.as(t.people.learner).post(`/recognition/new?unit=${unit}`, { ...typed, ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

function decide(person: TestPerson, path: string, fields: Record<string, string>) {
  return page(t.as(person).post(`${path}/decide`, { decision: 'agreed', reason: 'Certificate seen.', revision: '1', ...fields }))
}

describe('R037: asking', () => {
  test('begins with the unit, where there are several', async () => {
    const { text, html } = await page(t.as(t.people.learner).get('/recognition/new'))
    expect(text).toContain('For which unit?')
    expect(html).toContain('/recognition/new?unit=D-617-2906')
    expect((await t.as(t.people.learner).get('/recognition/new?unit=R-618-6480')).status).toBe(404)
  })

  test.each([
    [{ evidence: '' }, 'Enter what shows it'],
    [{ kind: '' }, 'Choose what you ask for'],
    [{ scope: 'criteria' }, 'Tick the criteria that you ask for'],
    [{ scope: 'criteria', criteria: '503-1.1' }, 'Choose'],
  ])('is refused with %j, and what was typed stays', async (wrong, words) => {
    const answer = await page(t.as(t.people.learner).post('/recognition/new?unit=D-617-2906', { ...typed, kind: 'exemption', ...wrong }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })
})

describe('R037: deciding', () => {
  test('the assessor agrees with a reason, and the unit counts toward the qualification', async () => {
    const path = await asked('D-617-2906')
    expect((await t.events()).at(-1)).toBe('RecognitionAsked')
    expect((await page(t.as(t.people.assessor).get('/recognition'))).text).toContain('1 request waits for a decision.')
    expect((await decide(t.people.assessor, path, { reason: '' })).status).toBe(422)
    expect((await decide(t.people.assessor, path, {})).location).toBe('/recognition')
    expect((await t.events()).at(-1)).toBe('RecognitionDecided')
    const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('recognition_decision').selectAll().executeTakeFirstOrThrow())
    expect(row).toMatchObject({ decision: 'agreed', reason: 'Certificate seen.', decided_by: t.people.assessor.id, decided_on: '2026-11-21', revision: 1 })
    const { text } = await page(t.as(t.people.learner).get('/qualification'))
    expect(text).toMatch(/Unit 500 .*Exempt/)
    expect(text).toContain('1 of 3 units counts.')
    expect(text).not.toContain('unit credit for')
    const shown = await page(t.as(t.people.learner).get(path))
    expect(shown.text).toContain('By Asha Assessor, 21 November 2026')
  })

  test('what was agreed is not revised or withdrawn; who decides may decide again', async () => {
    const path = /\/recognition\/[0-9a-f-]{36}/.exec((await page(t.as(t.people.learner).get('/recognition'))).html)?.[0] ?? ''
    for (const change of ['edit', 'withdraw']) {
      const answer = await t.as(t.people.learner).post(`${path}/${change}`, { ...typed, revision: '1' })
      expect([answer.status, answer.headers.get('location')], change).toEqual([303, path])
    }
    expect((await decide(t.people.administrator, path, {})).text).toContain('decided so already')
    expect((await decide(t.people.administrator, path, { decision: 'refused', reason: 'The certificate is somebody else’s.' })).status).toBe(303)
    expect((await page(t.as(t.people.learner).get('/qualification'))).text).toContain('0 of 3 units count.')
  })

  test('after a refusal the learner revises, and it waits again; a decision upon the text before is stopped', async () => {
    const path = await asked('M-617-2909', { kind: 'recognised prior learning' })
    expect((await decide(t.people.assessor, path, { decision: 'refused' })).status).toBe(303)
    const more = { ...typed, kind: 'recognised prior learning', evidence: 'A portfolio of 2024', revision: '1' }
    expect((await t.as(t.people.learner).post(`${path}/edit`, more)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('RecognitionRevised')
    const stale = await decide(t.people.assessor, path, { reason: 'Typed while they revised' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('A portfolio of 2024')
    expect(stale.html).toContain('Typed while they revised')
    expect((await t.as(t.people.learner).post(`${path}/edit`, { ...more, evidence: 'Another window' })).status).toBe(409)
    expect((await t.as(t.people.learner).post(`${path}/withdraw`)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('RecognitionWithdrawn')
    expect((await page(t.as(t.people.assessor).get(path))).text).toContain('Withdrawn')
    const late = await decide(t.people.assessor, path, { revision: '2' })
    expect([late.status, late.text.includes('The learner has withdrawn it')]).toEqual([422, true])
  })

  test('criterion by criterion: what is recognised is not asked for again', async () => {
    const before = missingIn((await page(t.as(t.people.learner).get('/qualification'))).text)
    const path = await asked('M-617-2909', { scope: 'criteria', criteria: ['503-1.1', '503-1.2'] })
    expect((await decide(t.people.assessor, path, {})).status).toBe(303)
    expect((await page(t.as(t.people.learner).get('/units/M-617-2909'))).text).toContain('Recognised: criteria 1.1 and 1.2')
    const after = missingIn((await page(t.as(t.people.learner).get('/qualification'))).text)
    expect(after).toBeLessThan(before)
  })

  test('R113: nobody decides upon their own request, in whatever role', async () => {
    const path = await asked('H-617-2907')
    await inCentre(t.database, t.centreId, (tx) =>
      beginMembership(tx, t.centreId, t.people.learner.id, 'administrator', { actor: { kind: 'system' }, now: t.clock.now }),
    )
    const place = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('membership').select('id').where('person_id', '=', t.people.learner.id).where('role', '=', 'administrator').executeTakeFirstOrThrow(),
    )
    const own = t.as(t.people.learner)
    const switched = await own.post(`/account/place?to=${place.id}`, { to: place.id })
    expect(switched.status).toBe(303)
    const answer = await page(own.post(`${path}/decide`, { decision: 'agreed', reason: 'I know me.', revision: '1' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nobody decides upon their own request')
  })
})

function missingIn(text: string): number {
  return Number(/Unit 503 .*?(\d+) things? to do/.exec(text)?.[1])
}
