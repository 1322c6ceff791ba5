import { unreachable } from '../../kernel/result.ts'
import { listed } from '../../kernel/text.ts'
import type { Problems } from '../../ui/form/parse-form.ts'
import type { AskingRefused, RemindingRefused } from './asking.ts'
import { longestDays, mostAsked, type RoundProblem, type Side } from './round-rules.ts'
import type { FitProblem } from './rules.ts'

/** What is wrong with the choice of giver, stage, session and day, at the field where it is put right. */
export function fitProblem(problem: FitProblem): Problems {
  switch (problem) {
    case 'which session':
      return { session: 'Choose the session that this feedback is about, or another stage' }
    case 'not at that session':
      return { session: 'Choose a session with this client: they were not at that one' }
    case 'before the session':
      return { receivedOn: 'Check the date: it is before the session' }
    case 'in the future':
      return { receivedOn: 'Check the date: it is still to come' }
    default:
      return unreachable(problem)
  }
}

/** Why a request was not sent. */
export function askingProblem({ kind }: AskingRefused): Problems {
  switch (kind) {
    case 'no address':
      return { giver: 'There is no e-mail address for this person yet. Add it where you keep who they really are, or note what they say to you.' }
    case 'other questions':
      return { questionnaire: 'Choose other questions: these are not for this person at this time' }
    case 'asked already':
      return { giver: 'You have asked this person already and they have not answered. You can remind them from the feedback page.' }
    default:
      return unreachable(kind)
  }
}

/** Why a reminder was not sent. */
export function remindingProblem({ kind }: RemindingRefused): string {
  switch (kind) {
    case 'no address':
      return 'No reminder was sent: there is no e-mail address for this person any more.'
    case 'sent today':
      return 'No reminder was sent: the last one is less than a day old.'
    case 'answered':
      return 'No reminder was needed: the feedback has just come.'
    case 'revoked':
      return 'No reminder was sent: this request was withdrawn.'
    default:
      return unreachable(kind)
  }
}

/** Those who answer in a round, as pages say it. */
export const sideWords = {
  client: { many: 'clients' },
  stakeholder: { many: 'stakeholders' },
  supervisor: { many: 'supervisors' },
  colleague: { many: 'colleagues' },
} as const satisfies Record<Side, { many: string }>

/** Why a round was not opened. */
export function openingProblem(problem: RoundProblem): Problems {
  switch (problem.kind) {
    case 'too few asked':
      return { people: 'Ask at least as many people as it takes answers, better a few more' }
    case 'too many asked':
      return { people: `Ask at most ${mostAsked} people` }
    case 'closes too soon':
      return { closesOn: 'Give them time: choose a day from tomorrow on' }
    case 'closes too late':
      return { closesOn: `Choose a day within ${longestDays} days` }
    case 'not asked by it':
      return { people: `These questions are not for ${listed(problem.aliases)}: choose the others, or leave them out` }
    case 'no address':
      return { people: `There is no e-mail address yet for ${listed(problem.aliases)}. Add it where you keep who they really are, or leave them out.` }
    case 'same address':
      return { people: 'Two of these have the same e-mail address: everybody answers once' }
    case 'own address':
      return { people: 'One of these has your own e-mail address: others answer here' }
    default:
      return unreachable(problem)
  }
}
