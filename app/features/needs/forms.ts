import { toTyped, type Typed } from '../../ui/form/typed.ts'
import type { Need } from './queries.ts'

/** The names under which drafts of the forms about needs are kept. */
export const needForms = { added: 'need-added', changed: 'need-changed' } as const

/** A need as its form would send it. */
export function needTyped({ statement, tool, identifiedOn }: Need): Typed {
  return toTyped({ statement, tool, identifiedOn })
}
