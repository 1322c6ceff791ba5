import type { Transaction } from 'kysely'
import { recordEvent, recordEventBy, type AuditEvent, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

/** What a learner does about places that could say who somebody is. */
export const confidentialityEvents = ['IdentitiesCompared', 'PlaceReplaced', 'PlaceDismissed', 'DismissalWithdrawn'] as const

export type ConfidentialityEvent = Exclude<(typeof confidentialityEvents)[number], 'IdentitiesCompared'>

/** Adds it to the learner's chain. Of the words found nothing is told. */
export async function recordConfidentialityEvent(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  kind: ConfidentialityEvent,
  subject: AuditEvent['subject'],
  data: EventData,
): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.learnerId, kind, subject, data })
}

/** Notes that the names a learner keeps were opened to compare texts with them, and how many. Without a person it was the house. */
export async function recordComparing(
  tx: Transaction<DB>,
  { centreId, learnerId, personId, now }: Pick<LearnerVisit, 'centreId' | 'learnerId' | 'now'> & { personId: string | null },
  people: number,
): Promise<void> {
  const actor = personId === null ? ({ kind: 'system' } as const) : ({ kind: 'person', id: personId } as const)
  const kind = 'IdentitiesCompared' satisfies (typeof confidentialityEvents)[number]
  await recordEvent(tx, { centreId, stream: learnerId, at: now, actor, kind, subject: { kind: 'learner', id: learnerId }, data: { people } })
}
