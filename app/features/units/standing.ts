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
