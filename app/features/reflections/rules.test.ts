import { describe, expect, test } from 'vitest'
import { reflectionAspects } from '../sessions/index.ts'
import { whyReflectingIsRefused, writtenAspects } from './rules.ts'

describe('R060: a reflection after each session', () => {
  test.each([
    ['2026-11-20', undefined],
    ['2026-11-21', undefined],
    ['2026-11-22', 'still to come'],
  ] as const)('a session of %s', (heldOn, refusal) => {
    expect(whyReflectingIsRefused({ heldOn }, '2026-11-21')).toBe(refusal)
  })

  test.each([
    [{}, []],
    [{ overall: 'Good' }, ['overall']],
    [{ listening: 'Present', overall: 'Good', models: '' }, ['overall', 'listening']],
  ])('%o has written %o', (reflection, written) => {
    expect(writtenAspects(reflection)).toEqual(written)
  })

  test('R060, R061, R064: every aspect that the unit asks for is asked for', () => {
    expect(reflectionAspects.map((aspect) => aspect.key)).toEqual([
      'overall',
      'models',
      'questioning',
      'listening',
      'givingFeedback',
      'relationship',
      'nextTime',
      'keyLearning',
      'cpdAction',
      'clientFeedback',
      'supervisionFeedback',
    ])
  })
})
