import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const requestsEvents = ['RequestMade', 'RequestAnswered', 'TestimonyGiven'] as const

type RequestEvent = {
  centreId: string
  learnerId: string
  at: Temporal.Instant
  by: Actor
  kind: (typeof requestsEvents)[number]
  subject: { kind: 'request' | 'evidence'; id: string }
  data: EventData
}

/** Tells the learner's chain what was asked of somebody outside, and how they answered. */
export async function recordRequestEvent(tx: Transaction<DB>, { learnerId, by, ...event }: RequestEvent): Promise<void> {
  await recordEvent(tx, { ...event, stream: learnerId, actor: by })
}
