import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const evidenceEvents = ['EvidenceAdded', 'EvidenceRevised', 'EvidenceAgreed', 'DocumentAdded', 'DocumentCleaned', 'DocumentRemoved'] as const

type EvidenceEvent = { kind: (typeof evidenceEvents)[number]; learnerId: string; evidenceId: string; data?: EventData }

/** Tells the learner's chain what happened to a piece of evidence. */
export async function recordEvidenceEvent(tx: Transaction<DB>, visit: MemberVisit, { kind, learnerId, evidenceId, data = {} }: EvidenceEvent): Promise<void> {
  await recordEventBy(tx, visit, {
    stream: learnerId,
    kind,
    subject: { kind: 'evidence', id: evidenceId },
    data,
  })
}
