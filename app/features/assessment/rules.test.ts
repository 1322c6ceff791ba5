import { describe, expect, test } from 'vitest'
import { unitResultOf, whyAssessingIsRefused, type Assessing } from './rules.ts'

const fit: Assessing = {
  assessorId: 'asha',
  learnerPersonId: 'lena',
  assignedAssessorId: 'asha',
  entitlement: undefined,
  decided: false,
  newest: true,
}

describe('R113: an assessor is qualified, familiar with the unit, assigned, and never judges own work', () => {
  test.each<[string, Partial<Assessing>, string | undefined]>([
    ['qualified, familiar and assigned', {}, undefined],
    ['own work, even when assigned', { learnerPersonId: 'asha' }, 'own work'],
    ['assigned to somebody else', { assignedAssessorId: 'ben' }, 'not assigned'],
    ['nobody assigned', { assignedAssessorId: null }, 'not assigned'],
    ['no qualification recorded', { entitlement: { kind: 'no qualification recorded' } }, 'no qualification recorded'],
    ['a qualification that ended', { entitlement: { kind: 'qualification ended', on: '2026-11-20' } }, 'qualification ended'],
    ['familiar with another unit only', { entitlement: { kind: 'not familiar with the unit' } }, 'not familiar with the unit'],
    [
      'not entitled, and decided already: what the assessor can have put right is said',
      { entitlement: { kind: 'no qualification recorded' }, decided: true },
      'no qualification recorded',
    ],
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
    const criteria = [
      { number: '1.1', result: 'met' as const },
      { number: '1.2', result: undefined },
    ]
    expect(unitResultOf(criteria, 'pass/referral')).toEqual({ ok: false, problem: { kind: 'criteria not decided', numbers: ['1.2'] } })
  })
})
