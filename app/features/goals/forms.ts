import { toTyped, type Typed } from '../../ui/form/typed.ts'
import type { Goal } from './queries.ts'

/** The names under which drafts of the forms about goals are kept. */
export const goalForms = { added: 'goal-added', changed: 'goal-changed' } as const

/** A goal as its form would send it. */
export function goalTyped({ statement, desiredOutcome, alignmentLevel, alignment, measures, agreedOn }: Goal): Typed {
  return toTyped({ statement, desiredOutcome, alignmentLevel, alignment, measures, agreedOn })
}
