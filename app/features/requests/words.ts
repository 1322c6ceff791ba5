import { unreachable } from '../../kernel/result.ts'
import { routes } from '../../routes.ts'
import type { RequestAnswer, RequestPurpose } from './request.ts'

/** Where the learner reads a request and its answer. */
export function addressOfRequest(request: string): string {
  return routes.oneRequest.at({ request })
}

/** The sentence that tells the learner of an answer, under the alias. */
export function newsTitle(alias: string, purpose: RequestPurpose, answer: RequestAnswer['answer']): string {
  if (answer === 'declined') return `${alias} does not want to answer`
  switch (purpose) {
    case 'confirm sessions':
      return answer === 'agreed' ? `${alias} has confirmed your sessions` : `${alias} says that a session is not right`
    case 'agree needs and goals':
      return answer === 'agreed' ? `${alias} agrees the needs and goals` : `${alias} would change the needs and goals`
    case 'review reflective log':
      return `${alias} has reviewed your reflections`
    case 'write witness testimony':
      return `${alias} has written a testimony for you`
    default:
      return unreachable(purpose)
  }
}

/** What a request is, where the learner sees it in a list. */
export function purposeLabel(purpose: RequestPurpose): string {
  switch (purpose) {
    case 'confirm sessions':
      return 'Confirm sessions'
    case 'agree needs and goals':
      return 'Agree needs and goals'
    case 'review reflective log':
      return 'Review reflections'
    case 'write witness testimony':
      return 'Write a testimony'
    default:
      return unreachable(purpose)
  }
}

/** An answer as the learner reads it. */
export function answerWords(purpose: RequestPurpose, answer: RequestAnswer['answer']): string {
  if (answer === 'declined') return 'Declined'
  if (answer === 'not right') return 'Something is not right'
  return purpose === 'agree needs and goals' ? 'Agreed' : purpose === 'confirm sessions' ? 'All confirmed' : 'Answered'
}
