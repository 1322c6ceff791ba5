import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

/** What happens to the logs for professional bodies. */
export const bodyLogsEvents = ['CoachTrainingDated', 'BodyLogExported'] as const

/** Adds an event about a log to its learner's chain. */
export async function recordBodyLogEvent(tx: Transaction<DB>, visit: LearnerVisit, kind: (typeof bodyLogsEvents)[number], data: EventData): Promise<void> {
  await recordEventBy(tx, visit, {
    stream: visit.learnerId,
    kind,
    subject: { kind: 'learner', id: visit.learnerId },
    data,
  })
}
