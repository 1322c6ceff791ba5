import { describe, expect, test } from 'vitest'
import { whyRevisingIsRefused, type HeldBy } from './rules.ts'

const table: [what: string, submissions: HeldBy[], expected: ReturnType<typeof whyRevisingIsRefused>][] = [
  ['never submitted', [], undefined],
  ['submitted, no result yet', [{ result: undefined }], 'with the assessor'],
  ['referred', [{ result: 'referral' }], undefined],
  ['failed', [{ result: 'fail' }], undefined],
  ['referred, then submitted again', [{ result: 'referral' }, { result: undefined }], 'with the assessor'],
  ['passed', [{ result: 'referral' }, { result: 'pass' }], 'passed'],
  ['passed in one unit, submitted in another', [{ result: 'pass' }, { result: undefined }], 'passed'],
]

describe('R104: evidence is revised until it is submitted', () => {
  test.each(table)('%s', (_what, submissions, expected) => {
    expect(whyRevisingIsRefused(submissions)).toBe(expected)
  })
})
