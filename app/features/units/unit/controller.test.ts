import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inCentre } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'
import { aRecord } from '../../../../test/build.ts'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { unitSlug } from '../../catalogue/index.ts'
import { enrolLearner } from '../../centres/index.ts'
import { importPracticeRecord } from '../../importing/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'half-way')
  await enrol('M/618/6485', 'athe-level-6-unit-6')
})
afterAll(() => t.close())

const unit501 = routes.unit.at({ unit: unitSlug('H/617/2907') })
const unit6 = routes.unit.at({ unit: unitSlug('M/618/6485') })
const actor = { kind: 'system' } as const

async function enrol(unit: string, specification: string): Promise<void> {
  const team = { tutorId: t.people.tutor.id, supervisorId: t.people.supervisor.id, assessorId: t.people.assessor.id }
  const text = { learnerId: t.learnerId, specification, edition: 'As registered', unit, registeredOn: '2026-09-01', targetOn: null, ...team }
  await inCentre(t.database, t.centreId, (tx) => enrolLearner(tx, t.centreId, text, { actor, now: t.clock.now }))
}

function read(path: string) {
  return page(t.as(t.people.learner).get(path))
}

/** Each criterion of the page: its printed number, and whether it lies open. */
function folds(html: string): [number: string, open: boolean][] {
  return Array.from(html.matchAll(/<details class="criterion-fold sheet"( open="")?>[\s\S]*?<span class="figures">([\d.]+)<\/span>/g), (found) => [
    found[2] ?? '',
    found[1] !== undefined,
  ])
}

describe('the learner’s unit page', () => {
  it('has what is begun and not complete open, and the rest folded with how much there is to do', async () => {
    const { status, html, text } = await read(unit501)
    expect(status).toBe(200)
    const all = folds(html)
    expect(all).toHaveLength(11)
    expect(all.filter(([, open]) => open).length).toBeGreaterThan(0)
    expect(all.filter(([, open]) => !open).length).toBeGreaterThan(0)
    expect(text).toMatch(/\d+ things are missing\./)
    expect(text).toMatch(/In progress \d things? to do/)
    expect(text).not.toContain('exactly')
  })

  it('R045: shows every gap: those of what is folded stand in its summary', async () => {
    const { html } = await read(unit6)
    const all = Array.from(html.matchAll(/<summary>[\s\S]*?<\/summary>/g), ([summary]) => summary).filter((summary) => summary.includes('criterion-fold-state'))
    expect(all.length).toBe(13)
    const toDo = all.filter((summary) => /things? to do/.test(summary))
    expect(toDo.length).toBeGreaterThan(5)
    for (const summary of toDo) expect(summary).toContain('criterion-fold-gaps')
    expect(html).toContain('<span class="criterion-fold-gaps small">You review two or more standards or frameworks.</span>')
  })

  it('links each criterion of the strip to where it stands, inside what folds', async () => {
    const { html } = await read(unit501)
    const links = Array.from(html.matchAll(/class="square[^"]*" href="[^"#]*#([^"]+)"/g), ([, id]) => id)
    expect(links).toHaveLength(11)
    for (const id of links) expect(html).toContain(`<div class="criterion-fold-body" id="${id}">`)
  })

  it('says what is to be written, how much of it there is, and leads to where it is written, with the criterion ticked', async () => {
    const { html, text } = await read(unit6)
    expect(text).toContain('Standard or framework : write down 2 or more; 0 found')
    const href = /href="(\/evidence\/new\?criterion=athe-u6-1\.2)"/.exec(html)?.[1] ?? ''
    expect(href).not.toBe('')
    const form = await read(href)
    expect(form.status).toBe(200)
    expect(form.html).toMatch(/<input[^>]*name="criteria"[^>]*value="athe-u6-1\.2"[^>]*checked/)
    expect(form.html.match(/name="criteria"[^>]*checked/g)).toHaveLength(1)
  })

  it('says what the assessor looks for where nothing can be counted', async () => {
    const { text } = await read(unit6)
    expect(text).toMatch(
      /For your assessor The review is relevant to mentoring\. For your assessor to judge Standards for teaching or training, and codes of conduct/,
    )
  })

  it('an address with a criterion that is not theirs ticks nothing', async () => {
    const form = await read('/evidence/new?criterion=500-1.1')
    expect([form.status, form.html.match(/name="criteria"[^>]*checked/g)]).toEqual([200, null])
  })

  it('R003 R019: shows the unit’s facts and what is odd in its source, where it matters', async () => {
    const { text } = await read(unit6)
    expect(text).toContain('Guided learning hours 30')
    expect(text).toMatch(/3\.4 [\s\S]*About the source/)
  })

  it('R069: says which hours were before a DBS check, and leads to the client', async () => {
    const record = aRecord({
      clients: [{ alias: 'Client Y', underEighteen: true, sessions: [{ date: '2026-02-02', start: '20:00' }], contract: { agreedOn: '2026-02-01' } }],
    })
    await inCentre(t.database, t.centreId, (tx) =>
      importPracticeRecord(tx, t.house.vault, { centreId: t.centreId, learnerId: t.learnerId, actor }, record, t.clock.now),
    )
    const { text } = await read(unit501)
    expect(text).toContain('was with Client Y before a DBS check')
    expect(text).toContain('Client Y is under 18, and no DBS check is noted.')
  })
})
