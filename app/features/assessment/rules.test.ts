import { describe, expect, test } from 'vitest'
import { unitResultOf, whyAssessingIsRefused, type Assessing } from './rules.ts'

const fit: Assessing = {
  assessorId: 'asha',
  learnerPersonId: 'lena',
  assignedAssessorId: 'asha',
  competences: [{ qualification: 'Level 3 Certificate in Assessing Vocational Achievement', units: ['H/617/2907'], validUntil: null }],
  unit: 'H/617/2907',
  today: '2026-11-21',
  decided: false,
  newest: true,
}
const [competence] = fit.competences

describe('R113: an assessor is qualified, familiar with the unit, assigned, and never judges own work', () => {
  test.each<[string, Partial<Assessing>, string | undefined]>([
    ['qualified, familiar and assigned', {}, undefined],
    ['own work, even when assigned', { learnerPersonId: 'asha' }, 'own work'],
    ['assigned to somebody else', { assignedAssessorId: 'ben' }, 'not assigned'],
    ['nobody assigned', { assignedAssessorId: null }, 'not assigned'],
    ['no qualification recorded', { competences: [] }, 'no qualification recorded'],
    ['a qualification that ended yesterday', { competences: [{ ...competence!, validUntil: '2026-11-20' }] }, 'qualification ended'],
    ['a qualification that ends today', { competences: [{ ...competence!, validUntil: '2026-11-21' }] }, undefined],
    ['familiar with another unit only', { competences: [{ ...competence!, units: ['K/617/2908'] }] }, 'not familiar with the unit'],
    ['a submission that a newer one has replaced', { newest: false }, 'superseded'],
    ['a unit decided already', { decided: true }, 'decided already'],
  ])('%s', (_what, changed, expected) => {
    expect(whyAssessingIsRefused({ ...fit, ...changed })?.kind).toBe(expected)
  })
})

describe('R109: a unit is a pass or a referral', () => {
  test.each([
    ['all criteria met', ['met', 'met'], 'pass/referral', 'pass'],
    ['one not yet met', ['met', 'not yet met'], 'pass/referral', 'referral'],
    ['none met', ['not yet met', 'not yet met'], 'pass/referral', 'referral'],
    ['one not yet met, on a pass or fail scale (R110)', ['met', 'not yet met'], 'pass/fail', 'fail'],
  ] as const)('%s', (_what, results, scale, expected) => {
    const criteria = results.map((result, at) => ({ number: `1.${at + 1}`, result }))
    expect(unitResultOf(criteria, scale)).toEqual({ ok: true, result: expected })
  })

  test('a criterion without a decision stops the result and is named', () => {
    const criteria = [{ number: '1.1', result: 'met' as const }, { number: '1.2', result: undefined }]
    expect(unitResultOf(criteria, 'pass/referral')).toEqual({ ok: false, problem: { kind: 'criteria not decided', numbers: ['1.2'] } })
  })
})
