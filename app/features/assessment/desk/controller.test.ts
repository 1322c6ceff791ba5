import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample, makeCompetent } from '../../../../test/harness/practice.ts'
import { listBuiltIn } from '../../catalogue/index.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'

let t: TestHouse
const unitPage = routes.unit.at({ unit: 'H-617-2907' })
function criteria(): { id: string }[] {
  const units = listBuiltIn().flatMap((specification) => specification.units)
  return units.find(({ reference }) => reference === 'H/617/2907')?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
}

/** The id of the criterion at a place, from 0. */
function criterionAt(at: number): string {
  return criteria()[at]?.id ?? 'none'
}

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
})

afterAll(() => t.close())

async function submissions(): Promise<string[]> {
  const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select('id').orderBy('number').execute())
  return rows.map(({ id }) => id)
}

const signed = { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes', noNames: 'yes' }

describe('a submission on its way from the learner to a result', () => {
  test('R045: a unit is submitted after every gap was shown, and is frozen', async () => {
    const learner = t.as(t.people.learner)
    const shown = await page(learner.get(`${unitPage}/submit`))
    expect(shown.h1).toBe('Submit Unit 501')
    expect(shown.text).toMatch(/of 18 hours count/)
    const answer = await learner.post(`${unitPage}/submit`, signed)
    expect(answer.status).toBe(303)
    expect(await submissions()).toHaveLength(1)
    expect(await t.events()).toContain('UnitSubmitted')
    const again = await page(learner.post(`${unitPage}/submit`, signed))
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('This unit is with your assessor')])
    expect(await submissions()).toHaveLength(1)
  })

  test('R113: nobody judges before what qualifies them is recorded, and what was typed stays', async () => {
    const [submission = ''] = await submissions()
    const answer = await page(
      t.as(t.people.assessor).post(routes.decide.at({ submission, criterion: criterionAt(0) }), { result: 'met', reason: 'Well planned <b>indeed</b>' }),
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('has not recorded what qualifies you to assess')
    expect(answer.text).toContain('Well planned <b>indeed</b>')
    expect(await t.events()).not.toContain('CriterionDecided')
  })

  test('R112: a decision without a reason is refused, and one with a reason goes to the next criterion', async () => {
    await makeCompetent(t)
    const [submission = ''] = await submissions()
    const assessor = t.as(t.people.assessor)
    const without = await page(assessor.post(routes.decide.at({ submission, criterion: criterionAt(0) }), { result: 'met', reason: '' }))
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('the learner is to understand the decision')])
    const kept = await assessor.post(routes.decide.at({ submission, criterion: criterionAt(0) }), {
      result: 'met',
      reason: 'The plans show structure and environment.',
    })
    expect(kept.headers.get('location')).toContain(encodeURIComponent(criterionAt(1)))
  })

  test('R109: a unit with a criterion not yet met is referred, and only once every criterion is decided', async () => {
    const [submission = ''] = await submissions()
    const assessor = t.as(t.people.assessor)
    const early = await page(assessor.post(routes.decideUnit.at({ submission }), { feedback: 'Nearly there.' }))
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('first: a unit gets its result when every criterion has a decision')])
    for (const [at, { id }] of criteria().entries()) {
      await assessor.post(
        routes.decide.at({ submission, criterion: id }),
        at === 3 ? { result: 'not yet met', reason: 'Say what each record shows.' } : { result: 'met', reason: 'Shown.' },
      )
    }
    const before = await page(t.as(t.people.learner).get(`${unitPage}/submissions/${submission}`))
    expect(before.text).not.toContain('Say what each record shows.')
    expect((await assessor.post(routes.decideUnit.at({ submission }), { feedback: 'One criterion to go.', resubmitBy: '2027-01-15' })).status).toBe(303)
    const closed = await page(assessor.post(routes.decide.at({ submission, criterion: criterionAt(3) }), { result: 'met', reason: 'Changed my mind' }))
    expect([closed.status, closed.text]).toEqual([422, expect.stringContaining('changes only by an appeal')])
  })

  test('R112: the learner sees why, puts it right and submits again; all met is a pass', async () => {
    const learner = t.as(t.people.learner)
    const referred = await page(learner.get(unitPage))
    expect(referred.text).toContain('Your assessor referred this unit')
    expect(referred.text).toContain('Say what each record shows.')
    expect(referred.text).toContain('Submit again by 15 January 2027')
    expect((await learner.post(`${unitPage}/submit`, signed)).status).toBe(303)
    const [first = '', second = ''] = await submissions()
    const assessor = t.as(t.people.assessor)
    const old = await page(assessor.post(routes.decide.at({ submission: first, criterion: criterionAt(0) }), { result: 'met', reason: 'x' }))
    expect(old.status).toBe(422)
    for (const { id } of criteria()) await assessor.post(routes.decide.at({ submission: second, criterion: id }), { result: 'met', reason: 'Shown now.' })
    await assessor.post(routes.decideUnit.at({ submission: second }), { feedback: 'Congratulations.' })
    const passed = await page(learner.get(unitPage))
    expect(passed.text).toContain('You have passed this unit')
    expect((await page(learner.get('/'))).text).toContain('You have passed this unit')
  })

  test('R111: the sheet records judgements, adjustments and what an appeal changed, and earlier judgements stay', async () => {
    const [first = ''] = await submissions()
    const learner = t.learnerId
    expect(
      (
        await t
          .as(t.people.tutor)
          .post(routes.adjustments.at({ learner }), { kind: 'reasonable adjustment', description: 'A quarter more time', agreedOn: '2026-03-01' })
      ).status,
    ).toBe(303)
    const administrator = t.as(t.people.administrator)
    const changed = await administrator.post(routes.appealDecision.at({ submission: first }), {
      criterion: criterionAt(3),
      result: 'met',
      reason: 'The panel found it shown.',
    })
    expect(changed.status).toBe(303)
    const sheet = await page(administrator.get(routes.assessmentSheet.at({ submission: first })))
    expect(sheet.text).toContain('A quarter more time')
    expect(sheet.text).toContain('The panel found it shown.')
    expect(sheet.text).toContain('Say what each record shows.')
    expect(sheet.text).toContain('Changed after an appeal')
    expect(await t.events()).toEqual(expect.arrayContaining(['AdjustmentAgreed', 'DecisionChangedOnAppeal', 'UnitDecided']))
  })
})

describe('evidence on the desk', () => {
  test('R106: each piece is judged valid, authentic, current, sufficient, reliable and attributable', async () => {
    const later = await testHouse()
    try {
      await keepExample(later, 'complete')
      await makeCompetent(later)
      await later.as(later.people.learner).post('/evidence/new', {
        kind: 'professional discussion',
        title: 'On contracting',
        account: 'We spoke about three-way contracts.',
        heldOn: '2026-06-01',
        criteria: '501-1.3',
      })
      expect((await later.as(later.people.learner).post(`${unitPage}/submit`, signed)).status).toBe(303)
      const work = await inCentre(later.database, later.centreId, (tx) => tx.selectFrom('submission').select(['id', 'record']).executeTakeFirstOrThrow())
      const record = work.record as { evidence: { id: string; title: string }[] }
      const evidence = record.evidence.find(({ title }) => title === 'On contracting')?.id ?? 'none'
      const assessor = later.as(later.people.assessor)
      const at = routes.desk.at({ submission: work.id }, { criterion: '501-1.3' })
      expect((await page(assessor.get(at))).text).toContain('We spoke about three-way contracts.')
      const reflective = await page(assessor.get(routes.desk.at({ submission: work.id }, { criterion: '501-2.4' })))
      expect(reflective.text).toContain('Relationships kept ethical and non-judgemental')
      await assessor.post(routes.judgeEvidence.at({ submission: work.id, evidence }, { criterion: '501-1.3' }), {
        valid: 'yes',
        authentic: 'yes',
        current: 'yes',
        reliable: 'yes',
        attributable: 'yes',
        note: 'Too short',
      })
      const judged = await page(assessor.get(at))
      expect(judged.text).toContain('valid, authentic, current, reliable, attributable')
      expect(judged.text).toContain('not sufficient')
      expect(await later.events()).toContain('EvidenceJudged')
    } finally {
      await later.close()
    }
  })
})
