import { unreachable } from '../../kernel/result.ts'
import type { Problems } from '../../ui/form/parse-form.ts'
import type { SessionProblem } from './actions.ts'
import type { Impossible } from './rules.ts'

/** A refusal in words, at the field that it is about. */
export function problemWords(problem: Exclude<SessionProblem, { kind: 'stale' }>): Problems {
  switch (problem.kind) {
    case 'impossible':
      return Object.fromEntries(problem.found.map(({ field, why }) => [field, impossibleWords(why)]))
    case 'no such client':
      return { clients: 'Choose who the session was with from your own clients' }
    default:
      return unreachable(problem)
  }
}

function impossibleWords(why: Impossible['why']): string {
  switch (why) {
    case 'less than nothing':
      return 'A session cannot be shorter than nothing. Enter how long it lasted in minutes, like 60'
    case 'more than a day':
      return 'A session cannot be longer than a day. Enter how long it lasted in minutes, like 60'
    case 'before 1900':
      return 'Check the year: no session of yours was before 1900'
    case 'more than a year ahead':
      return 'Check the year: this is more than a year ahead'
  }
}
