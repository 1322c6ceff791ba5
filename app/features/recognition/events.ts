import type { Transaction } from 'kysely'
import { recordEvent, type AuditEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const recognitionEvents = ['RecognitionAsked', 'RecognitionRevised', 'RecognitionWithdrawn', 'RecognitionDecided'] as const

type RecognitionEvent = { kind: (typeof recognitionEvents)[number]; learnerId: string; recognitionId: string; data?: NonNullable<AuditEvent['data']> }

/** Tells the learner's chain what happened to what they ask to have recognised. */
export async function recordRecognitionEvent(
  tx: Transaction<DB>,
  visit: Pick<MemberVisit, 'centreId' | 'personId' | 'now'>,
  event: RecognitionEvent,
): Promise<void> {
  const { kind, learnerId, recognitionId, data = {} } = event
  await recordEvent(tx, {
    centreId: visit.centreId,
    stream: learnerId,
    at: visit.now,
    actor: { kind: 'person', id: visit.personId },
    kind,
    subject: { kind: 'recognition', id: recognitionId },
    data,
  })
}
