import { hours } from '../../kernel/text.ts'
import type { RequirementEvaluation } from '../../sufficiency/evaluation.ts'

type Line = { value: number; words: string }

/** What was measured and what is needed, for a bar and its words ("16.5 of at least 18 hours"); nothing where nothing is counted. */
export function measuredAgainst({ measured, needed }: RequirementEvaluation): { measured: Line; needed: Line } | undefined {
  const bound = needed.least ?? needed.most
  if (bound === undefined) return undefined
  const figure = needed.unit === 'minutes' ? hours(measured.value) : String(measured.value)
  const words = needed.least === needed.most ? needed.words.replace(/^exactly /, '') : needed.words
  return { measured: { value: measured.value, words: figure }, needed: { value: bound, words } }
}
