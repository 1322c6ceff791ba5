import type { PracticeRecord, Session } from '../../../sufficiency/record.ts'
import { heldSessions } from '../givers.ts'
import type { Feedback, Request } from '../queries.ts'
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

/** How far feedback on the work as a whole is with one client, half-way and at the end. */
export type StagesOf = { clientId: string; alias: string; mid: 'given' | 'asked' | 'not asked'; end: 'given' | 'asked' | 'not asked' }

/** What was asked and given mid-way and at the end, client by client; clients without a session that was held are left out (R059). */
export function stagesByClient(record: PracticeRecord, feedback: readonly Feedback[], requests: readonly Request[], today: string): StagesOf[] {
  const met = new Set(heldSessions(record, today).flatMap(({ clients }) => clients))
  const how = (clientId: string, stage: 'mid' | 'end') => {
    if (feedback.some((one) => one.stage === stage && 'clientId' in one.giver && one.giver.clientId === clientId)) return 'given'
    return requests.some((one) => one.stage === stage && one.link.subjectId === clientId) ? 'asked' : 'not asked'
  }
  const clients = record.clients.filter(({ id }) => met.has(id))
  return clients.map(({ id, alias }) => ({ clientId: id, alias, mid: how(id, 'mid'), end: how(id, 'end') }))
}
