import { describe, expect, test } from 'vitest'
import {
  heldBy,
  missingBeside,
  recognisedCriteria,
  recognitionStanding,
  whyChangingIsRefused,
  whyRecognisingIsRefused,
  type AgreedRecognition,
} from './rules.ts'

describe('R037: a decision holds for exactly the text it was made upon', () => {
  test.each([
    ['nothing decided', 1, false, undefined, 'waiting'],
    ['agreed', 1, false, { revision: 1, decision: 'agreed' }, 'agreed'],
    ['refused', 1, false, { revision: 1, decision: 'refused' }, 'refused'],
    ['refused, then revised', 2, false, { revision: 1, decision: 'refused' }, 'waiting'],
    ['withdrawn', 1, true, undefined, 'withdrawn'],
    ['withdrawn after a refusal', 1, true, { revision: 1, decision: 'refused' }, 'withdrawn'],
  ] as const)('%s', (_words, revision, withdrawn, decision, standing) => {
    expect(recognitionStanding({ revision, withdrawn, decision })).toBe(standing)
  })

  test.each([
    ['waiting', undefined],
    ['refused', undefined],
    ['agreed', 'agreed'],
    ['withdrawn', 'withdrawn'],
  ] as const)('one that is %s can be changed by its learner: %s', (standing, why) => {
    expect(whyChangingIsRefused(standing)).toBe(why)
  })
})

describe('R037, R113: who decides', () => {
  test.each([
    ['waiting', 'assessor', 'agreed', undefined],
    ['waiting', 'learner', 'agreed', 'own request'],
    ['agreed', 'assessor', 'refused', undefined],
    ['agreed', 'assessor', 'agreed', 'decided so already'],
    ['refused', 'assessor', 'agreed', undefined],
    ['withdrawn', 'assessor', 'agreed', 'withdrawn'],
  ] as const)('%s, by the %s, %s: %s', (standing, decider, decision, why) => {
    expect(whyRecognisingIsRefused(standing, { decider, learner: 'learner' }, decision)).toBe(why)
  })
})

function agreed(kind: AgreedRecognition['kind'], ...criteria: string[]): AgreedRecognition {
  return { unit: 'U', kind, criteria }
}

describe('R037: per unit or per criterion', () => {
  const unit = { reference: 'U', criteria: ['1.1', '1.2'] }

  test.each([
    ['nothing', [], undefined],
    ['the whole unit', [agreed('exemption')], 'exemption'],
    ['one criterion of two', [agreed('exemption', '1.1')], undefined],
    ['both criteria, in two requests', [agreed('exemption', '1.1'), agreed('exemption', '1.2')], 'exemption'],
    ['both criteria, of two kinds', [agreed('exemption', '1.1'), agreed('recognised prior learning', '1.2')], 'recognised prior learning'],
    ['another unit', [{ ...agreed('exemption'), unit: 'V' }], undefined],
  ] as const)('%s: the unit is held by %s', (_words, all, by) => {
    expect(heldBy(all, unit)).toBe(by)
  })

  test('a unit without criteria is held only as a whole', () => {
    expect(heldBy([agreed('exemption', '1.1')], { reference: 'U', criteria: [] })).toBeUndefined()
  })

  test('criteria that are recognised miss nothing', () => {
    const criterion = (id: string) => ({ id, requirements: [{ state: 'not started' }, { state: 'complete' }, { state: 'judgement' }] })
    const evaluation = { criteria: [criterion('1.1'), criterion('1.2')] } as unknown as Parameters<typeof missingBeside>[0]
    expect(missingBeside(evaluation, new Set())).toBe(2)
    expect(missingBeside(evaluation, recognisedCriteria([agreed('exemption', '1.1')], 'U'))).toBe(1)
  })
})
