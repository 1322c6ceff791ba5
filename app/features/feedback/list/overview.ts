import type { PracticeRecord, Session } from '../../../sufficiency/record.ts'
import { heldSessions } from '../givers.ts'
import type { Feedback } from '../queries.ts'
import { aboutWhat } from '../rules.ts'

/** A session that was held, with the feedback on it. */
export type SessionWithFeedback = { session: Session; feedback: readonly Feedback[]; effective: boolean }

/** The sessions with their feedback, newest first, and the feedback that is about no single one. */
export function overviewOf(record: PracticeRecord, feedback: readonly Feedback[], today: string): { sessions: SessionWithFeedback[]; others: Feedback[] } {
  const sessions = heldSessions(record, today).map((session) => {
    const own = feedback.filter((one) => one.sessionId === session.id)
    return { session, feedback: own, effective: own.some((one) => aboutWhat(one) === 'effectiveness') }
  })
  return { sessions, others: feedback.filter((one) => one.sessionId === null) }
}
