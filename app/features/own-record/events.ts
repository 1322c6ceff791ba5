import type { Transaction } from 'kysely'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { RecordFormat } from './schema.ts'

/** What happens to a learner’s record as a whole. */
export const ownRecordEvents = ['RecordTaken'] as const

/** Notes in the learner’s chain that a copy left, how much was in it, and how much the check had left open. */
export async function recordOwnRecordEvent(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  kind: (typeof ownRecordEvents)[number],
  data: { format: RecordFormat; sessions: number; open: number },
): Promise<void> {
  await recordEventBy(tx, visit, {
    stream: visit.learnerId,
    kind,
    subject: { kind: 'learner', id: visit.learnerId },
    data,
  })
}
