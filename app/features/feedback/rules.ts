import type { Session } from '../../sufficiency/record.ts'
import type { Giver } from './givers.ts'
import type { Stage } from './questionnaires.ts'

export type FitProblem = 'which session' | 'not at that session' | 'before the session' | 'in the future'

/** Whether the giver, the stage, the session and the day go together. A client's feedback on a session names the session (R063). */
export function whyItDoesNotFit(given: {
  giver: Giver
  stage: Stage
  session: Pick<Session, 'date' | 'clients'> | undefined
  on: string
  today: string
}): FitProblem | undefined {
  const { giver, stage, session, on, today } = given
  if (on > today) return 'in the future'
  if (session === undefined) return stage === 'session' && giver.kind === 'client' ? 'which session' : undefined
  if ('clientId' in giver && !session.clients.includes(giver.clientId)) return 'not at that session'
  return on < session.date ? 'before the session' : undefined
}

/** What feedback is about. Attributes alone do not show effectiveness (R063). */
export function aboutWhat({ effectiveness, attributes }: { effectiveness: string; attributes: string }): 'effectiveness' | 'attributes alone' | 'nothing' {
  if (/\S/.test(effectiveness)) return 'effectiveness'
  return /\S/.test(attributes) ? 'attributes alone' : 'nothing'
}

/** A request that was sent to somebody and is not answered. */
export type Waiting = { recipientId: string; stage: string; sessionId: string | undefined; questionnaire: string }

/** Asking the same person the same thing twice would give them two links: they are reminded instead. */
export function isAskedAlready(waiting: readonly Waiting[], wanted: Waiting): boolean {
  const asked = ['recipientId', 'stage', 'sessionId', 'questionnaire'] as const
  return waiting.some((one) => asked.every((part) => one[part] === wanted[part]))
}

/** How long a request can be answered. */
export const daysToAnswer = 30

/** One mail a day is enough: nobody is to be pressed for feedback. */
export function whyRemindingIsRefused(lastSentAt: Temporal.Instant, now: Temporal.Instant): 'sent today' | undefined {
  return Temporal.Instant.compare(lastSentAt.add({ hours: 20 }), now) > 0 ? 'sent today' : undefined
}
