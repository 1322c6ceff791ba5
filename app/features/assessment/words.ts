import { longDay } from '../../kernel/dates.ts'
import { listed } from '../../kernel/text.ts'
import { unreachable } from '../../kernel/result.ts'
import type { StateName } from '../../ui/state-badge/state-badge.tsx'
import type { AssessingProblem, DecidingProblem, Result } from './rules.ts'

/** Why a judgement was refused, for the assessor. */
export function problemWords(problem: AssessingProblem | DecidingProblem): string {
  switch (problem.kind) {
    case 'own work':
      return 'This is your own work: another assessor judges it.'
    case 'not assigned':
      return 'Another assessor is assigned to this learner.'
    case 'no qualification recorded':
      return 'Your centre has not recorded what qualifies you to assess. Ask the administrator to record it, then come back: what you typed is still here.'
    case 'qualification ended':
      return `What qualifies you to assess ended on ${longDay(problem.on)}. Ask the administrator to record the new one.`
    case 'not familiar with the unit':
      return 'Your centre has not recorded that you are familiar with this unit. Ask the administrator to record it.'
    case 'decided already':
      return 'The unit has its result. It changes only by an appeal.'
    case 'superseded':
      return 'The learner has submitted again since. Judge the newest submission.'
    case 'criteria not decided':
      return `Decide ${listed(problem.numbers)} first: a unit gets its result when every criterion has a decision.`
    default:
      return unreachable(problem)
  }
}

/** How a decision is shown. */
export function stateOf(result: Result | undefined): StateName {
  return result ?? 'submitted'
}

/** How a unit's result is called. */
export const resultNames = { pass: 'passed', referral: 'referred', fail: 'not yet met' } as const satisfies Record<string, StateName>
