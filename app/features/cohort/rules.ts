import { daysBetween } from '../../kernel/dates.ts'
import { hours } from '../../kernel/text.ts'
import type { State } from '../../sufficiency/evaluation.ts'
import type { UnitStanding } from '../submissions/index.ts'

/** What is counted for one learner. Minutes are whole; `needed` is undefined when the unit asks for no hours. */
export type Figures = { counted: number; needed: number | undefined; waiting: number; missing: number; criteria: readonly State[] }

export type CohortRow = {
  learnerId: string
  name: string
  unit: string
  reference: string
  standing: UnitStanding
  lastEntryOn: string | null
  targetOn: string | null
  submissionId: string | null
  figures: Figures
}

/** Who waits for whom, or what is amiss, with how urgent it is: 3 needs somebody now, 0 nothing. */
export type Concern = { words: string; urgency: 0 | 1 | 2 | 3 }

const quietDays = 28

/** The one thing about a learner that somebody should know first. */
export function concernOf(row: CohortRow, today: string): Concern {
  if (row.standing === 'submitted') return { words: 'Waits for the assessor', urgency: 3 }
  if (row.standing === 'passed') return { words: 'Passed', urgency: 0 }
  if (row.targetOn !== null && row.targetOn < today) return { words: 'Past the target date', urgency: 3 }
  if (row.standing === 'referred' || row.standing === 'failed') return { words: 'To put right and submit again', urgency: 2 }
  if (row.lastEntryOn === null) return { words: 'No session yet', urgency: 1 }
  if (row.figures.missing === 0) return { words: 'Ready to submit', urgency: 1 }
  if (daysBetween(row.lastEntryOn, today) > quietDays) return { words: `No session for ${daysBetween(row.lastEntryOn, today)} days`, urgency: 2 }
  if (row.figures.waiting > 0) return { words: `${hours(row.figures.waiting)} h ${row.figures.waiting === 60 ? 'waits' : 'wait'} for a signature`, urgency: 1 }
  return { words: 'On the way', urgency: 0 }
}

export type CohortSort = 'need' | 'name' | 'hours' | 'target'

/** Rows in the order asked for; those that need somebody come first unless asked otherwise. */
export function sortRows(rows: readonly CohortRow[], by: CohortSort, today: string): CohortRow[] {
  const byName = (left: CohortRow, right: CohortRow) => left.name.localeCompare(right.name, 'en-GB')
  switch (by) {
    case 'name':
      return rows.toSorted(byName)
    case 'hours':
      return rows.toSorted((left, right) => left.figures.counted - right.figures.counted || byName(left, right))
    case 'target':
      return rows.toSorted((left, right) => (left.targetOn ?? '9999').localeCompare(right.targetOn ?? '9999') || byName(left, right))
    case 'need':
      return rows.toSorted((left, right) => concernOf(right, today).urgency - concernOf(left, today).urgency || byName(left, right))
  }
}
