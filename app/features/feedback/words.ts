import { unreachable } from '../../kernel/result.ts'
import type { Problems } from '../../ui/form/parse-form.ts'
import type { AskingRefused, RemindingRefused } from './asking.ts'
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
