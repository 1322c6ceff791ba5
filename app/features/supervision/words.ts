import { longDay } from '../../kernel/dates.ts'
import { unreachable } from '../../kernel/result.ts'
import type { AskingRefused } from './confirming.ts'
import type { AnswerProblem } from './rules.ts'

/** Why an outside supervisor was not asked. */
export function askingProblem({ kind }: AskingRefused): string {
  switch (kind) {
    case 'not outside':
      return 'Your supervisor at the centre sees this entry when they sign in: there is nobody to mail.'
    case 'confirmed already':
    case 'answered':
      return 'Nobody was asked: this has just been confirmed or questioned. See below.'
    case 'sent today':
      return 'No mail was sent: the last one is less than a day old.'
    case 'no address':
      return 'No mail was sent: there is no e-mail address for this supervisor.'
    case 'revoked':
      return 'No mail was sent: this request was withdrawn.'
    default:
      return unreachable(kind)
  }
}

/** Why an answer was not taken, and what to do. */
export function answerProblem(problem: AnswerProblem, heldOn: string): string {
  switch (problem) {
    case 'changed meanwhile':
      return 'This was changed while you were reading. Here is what stands there now: look again before you answer.'
    case 'confirmed already':
      return 'This is confirmed already, as it stands.'
    case 'still to come':
      return `This is dated ${longDay(heldOn)}, which is still to come. It can be confirmed from that day.`
    case 'no note':
      return 'Say what is wrong, so that it can be put right'
    default:
      return unreachable(problem)
  }
}
