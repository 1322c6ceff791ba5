import { counted } from '../../kernel/text.ts'
import type { Unit } from '../../specification/schema.ts'
import type { CriterionEvaluation, Evaluation, State } from '../../sufficiency/evaluation.ts'
import type { MappedOutcome } from '../../ui/criterion-map/criterion-map.tsx'
import type { StateName } from '../../ui/state-badge/state-badge.tsx'
import type { Decision } from '../assessment/index.ts'
import type { UnitStanding } from '../submissions/index.ts'

/** What is shown of a criterion: the assessor's decision where there is one, else how far the record has come. */
export function criterionState(evaluated: CriterionEvaluation | undefined, decision: Decision | undefined, standing: UnitStanding): StateName {
  if (decision !== undefined && (standing === 'passed' || decision.result === 'met' || standing === 'referred')) return decision.result
  if (standing === 'submitted') return 'submitted'
  return stateName(evaluated?.state ?? 'not started')
}

/** How the reckoning's states are called on a page. The system never says that a criterion is met. */
export function stateName(state: State): StateName {
  switch (state) {
    case 'not started':
      return 'not started'
    case 'incomplete':
      return 'in progress'
    case 'complete':
    case 'judgement':
      return 'ready'
  }
}

function lacks({ requirements }: CriterionEvaluation): number {
  return requirements.filter(({ state }) => state === 'incomplete' || state === 'not started').length
}

/** What a criterion still asks of the learner, in words; nothing where all that can be counted is there. */
export function toDoWords(evaluated: CriterionEvaluation | undefined): string | undefined {
  const count = evaluated === undefined ? 0 : lacks(evaluated)
  return count === 0 ? undefined : counted(count, 'thing to do', 'things to do')
}

/**
 * The criteria that lie open: those begun that lack something, those not yet met, and else the first that lacks anything. What is
 * complete, and what is not begun, folds: the page of a large unit stays short enough for a phone.
 */
export function criteriaOpen(criteria: readonly CriterionEvaluation[], decisions: ReadonlyMap<string, Decision>, standing: UnitStanding): Set<string> {
  if (standing === 'submitted' || standing === 'passed') return new Set()
  const lacking = criteria.filter((one) => lacks(one) > 0)
  const begun = criteria.filter((one) => (one.state === 'incomplete' && lacks(one) > 0) || decisions.get(one.id)?.result === 'not yet met')
  return new Set((begun.length > 0 ? begun : lacking.slice(0, 1)).map(({ id }) => id))
}

/** All criteria of a unit with their states, each linking to its place on a page. */
export function mapOf(unit: Unit, evaluation: Evaluation, decisions: ReadonlyMap<string, Decision>, standing: UnitStanding, page: string): MappedOutcome[] {
  const evaluated = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]))
  return unit.outcomes.map(({ number, statement, criteria }) => ({
    number,
    title: statement,
    criteria: criteria.map(({ id, number: printed }) => ({
      number: printed,
      state: criterionState(evaluated.get(id), decisions.get(id), standing),
      href: `${page}#criterion-${id}`,
    })),
  }))
}
