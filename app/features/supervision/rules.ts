import { daysBetween } from '../../kernel/dates.ts'
import { counted, duration } from '../../kernel/text.ts'

/** A supervisor's answer, to what stood there then. */
export type ConfirmationAnswer = { answer: 'confirmed' | 'declined'; note: string; content: string; minutes: number; on: string }

/** How far the confirmation of an entry is. */
export type Standing =
  | { kind: 'not confirmed' }
  | { kind: 'confirmed'; on: string }
  | { kind: 'questioned'; on: string; note: string }
  | { kind: 'changed since'; on: string; minutes: number }

/**
 * Whether an entry is confirmed as it stands now: the newest answer to exactly this content decides. An entry that was
 * changed after it was confirmed is not confirmed, and says so (R061).
 */
export function standingOf(answers: readonly ConfirmationAnswer[], content: string): Standing {
  const newest = answers.findLast((one) => one.content === content)
  if (newest?.answer === 'confirmed') return { kind: 'confirmed', on: newest.on }
  if (newest !== undefined) return { kind: 'questioned', on: newest.on, note: newest.note }
  const before = answers.findLast((one) => one.answer === 'confirmed')
  return before === undefined ? { kind: 'not confirmed' } : { kind: 'changed since', on: before.on, minutes: before.minutes }
}

export type AnswerProblem = 'changed meanwhile' | 'confirmed already' | 'still to come' | 'no note'

/** Why a supervisor's answer is not taken: it must be to what stands there now, and a doubt must say what is wrong. */
export function whyAnswerIsRefused(given: {
  standing: Standing
  seen: string
  content: string
  heldOn: string
  today: string
  answer: 'confirmed' | 'declined'
  note: string
}): AnswerProblem | undefined {
  if (given.seen !== given.content) return 'changed meanwhile'
  if (given.standing.kind === 'confirmed') return 'confirmed already'
  if (given.heldOn > given.today) return 'still to come'
  return given.answer === 'declined' && !/\S/.test(given.note) ? 'no note' : undefined
}

/** How long an outside supervisor's link works. */
export const daysToConfirm = 30

/** Why an outside supervisor is not asked (again): nothing is open, or the last mail is less than a day old. */
export function whyAskingIsRefused(
  standing: Standing,
  lastSentAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): 'confirmed already' | 'sent today' | undefined {
  if (standing.kind === 'confirmed') return 'confirmed already'
  return lastSentAt !== undefined && Temporal.Instant.compare(lastSentAt.add({ hours: 20 }), now) > 0 ? 'sent today' : undefined
}

/** What is known of a learner before supervision: minutes confirmed with this supervisor and still missing, and what was not gone through. */
export type SupervisedLearner = { lastOn: string | null; confirmed: number; missing: number; reflections: number; logReviewed: boolean; sessions: number }

/** After how many days without supervision it is time to meet. */
export const daysBetweenMeetings = 42

/** What to discuss next, the most pressing first (R060, R061). Nothing anybody wrote is in it. */
export function toDiscuss({ lastOn, missing, reflections, logReviewed, sessions }: SupervisedLearner, today: string): string[] {
  const wait = lastOn === null ? undefined : daysBetween(lastOn, today)
  return [
    ...(wait === undefined && sessions > 0 ? ['You have not met yet, and sessions have begun'] : []),
    ...(wait !== undefined && wait > daysBetweenMeetings ? [`You last met ${wait} days ago`] : []),
    ...(reflections > 0 ? [`${counted(reflections, 'reflection')} not gone through with anybody`] : []),
    ...(!logReviewed && sessions > 0 ? ['The log as a whole has not been reviewed'] : []),
    ...(missing > 0 ? [`${duration(missing)} of supervision with feedback still needed`] : []),
  ]
}
