import type { Shown } from './request.ts'

/** For how many days a request can be answered. */
export const daysToAnswer = 30

/** A person is written to once a day at most about one request. */
const hoursBetweenLetters = 24

/** Why a request is not sent again now. */
export function whySendingAgainIsRefused(lastSentAt: Temporal.Instant, now: Temporal.Instant): 'sent today' | undefined {
  return Temporal.Instant.compare(lastSentAt.add({ hours: hoursBetweenLetters }), now) > 0 ? 'sent today' : undefined
}

/** Why a request has nothing to ask: an empty one is never sent. */
export function whyNothingIsAsked(shown: Shown): 'nothing chosen' | 'needs and goals missing' | undefined {
  switch (shown.purpose) {
    case 'confirm sessions':
      return shown.sessions.length === 0 ? 'nothing chosen' : undefined
    case 'agree needs and goals':
      return shown.needs.length === 0 || shown.goals.length === 0 ? 'needs and goals missing' : undefined
    case 'review reflective log':
      return shown.reflections.length === 0 ? 'nothing chosen' : undefined
    default:
      return shown.about === '' ? 'nothing chosen' : undefined
  }
}

/** An answer as its form sent it. `seen` is the hash of what was read, `wrong` the sessions that are not right. */
export type GivenAnswer = { answer: 'agreed' | 'not right' | 'declined'; said: string; wrong: readonly string[]; seen: string }

/** Why an answer is not kept as it is: a comment or a testimony needs words, and so does what is wrong (R061, R104). */
export function whyAnswerIsRefused(
  shown: Shown,
  { answer, said, wrong, seen }: GivenAnswer,
  hash: string,
): 'other text' | 'no words' | 'none named' | undefined {
  if (answer === 'declined') return undefined
  if (seen !== hash) return 'other text'
  const needsWords = answer === 'not right' || shown.purpose === 'review reflective log' || shown.purpose === 'write witness testimony'
  if (needsWords && said === '') return 'no words'
  if (answer === 'not right' && shown.purpose === 'confirm sessions' && !shown.sessions.some(({ id }) => wrong.includes(id))) return 'none named'
  return undefined
}
