import { describe, expect, test } from 'vitest'
import { concernOf, sortRows, type CohortRow } from './rules.ts'

const today = '2026-11-21'
const figures = { counted: 600, needed: 1080, waiting: 0, missing: 5, criteria: [] }
const row: CohortRow = {
  learnerId: 'l',
  name: 'Lena',
  unit: '501',
  reference: 'H/617/2907',
  standing: 'not submitted',
  lastEntryOn: '2026-11-14',
  targetOn: '2027-04-30',
  submissionId: null,
  figures,
}

describe('what somebody should know of a learner first', () => {
  test.each<[string, Partial<CohortRow>, string, number]>([
    ['on the way', {}, 'On the way', 0],
    ['submitted', { standing: 'submitted' }, 'Waits for the assessor', 3],
    ['passed, whatever the dates', { standing: 'passed', targetOn: '2025-01-01' }, 'Passed', 0],
    ['past the target date', { targetOn: '2026-11-20' }, 'Past the target date', 3],
    ['on the target date', { targetOn: today }, 'On the way', 0],
    ['referred', { standing: 'referred' }, 'To put right and submit again', 2],
    ['no session at all', { lastEntryOn: null }, 'No session yet', 1],
    ['28 days of silence', { lastEntryOn: '2026-10-24' }, 'On the way', 0],
    ['29 days of silence', { lastEntryOn: '2026-10-23' }, 'No session for 29 days', 2],
    ['hours that wait', { figures: { ...figures, waiting: 99 } }, '1.6 h wait for a signature', 1],
    ['nothing missing, however quiet', { lastEntryOn: '2026-08-01', figures: { ...figures, missing: 0 } }, 'Ready to submit', 1],
    ['nothing missing', { figures: { ...figures, missing: 0 } }, 'Ready to submit', 1],
  ])('%s', (_what, changed, words, urgency) => {
    expect(concernOf({ ...row, ...changed }, today)).toEqual({ words, urgency })
  })
})

test('those who need somebody come first, then by name', () => {
  const rows = [
    { ...row, name: 'Zed' },
    { ...row, name: 'Amy' },
    { ...row, name: 'Max', standing: 'submitted' as const },
  ]
  expect(sortRows(rows, 'need', today).map(({ name }) => name)).toEqual(['Max', 'Amy', 'Zed'])
  expect(sortRows(rows, 'name', today).map(({ name }) => name)).toEqual(['Amy', 'Max', 'Zed'])
})
