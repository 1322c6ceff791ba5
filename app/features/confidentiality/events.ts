import type { Transaction } from 'kysely'
import { recordEvent, type AuditEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

/** What a learner does about places that could say who somebody is. */
export const confidentialityEvents = ['PlaceReplaced', 'PlaceDismissed', 'DismissalWithdrawn'] as const

export type ConfidentialityEvent = (typeof confidentialityEvents)[number]

/** Adds it to the learner's chain. Of the words found nothing is told. */
export async function recordConfidentialityEvent(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  kind: ConfidentialityEvent,
  subject: AuditEvent['subject'],
  data: NonNullable<AuditEvent['data']>,
): Promise<void> {
  const { centreId, learnerId, personId, now } = visit
  await recordEvent(tx, { centreId, stream: learnerId, at: now, actor: { kind: 'person', id: personId }, kind, subject, data })
}
