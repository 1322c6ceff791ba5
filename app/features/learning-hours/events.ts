import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

export const learningHoursEvents = ['LearningTimeLogged', 'LearningTimeChanged', 'LearningTimeTakenOut', 'LearningTimePutBack'] as const

/** Tells the learner's chain what happened to an entry of their learning hours. */
export async function recordLearningTime(
  tx: Transaction<DB>,
  visit: Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now'>,
  kind: (typeof learningHoursEvents)[number],
  id: string,
  data: EventData = {},
): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.learnerId, kind, subject: { kind: 'learning hour', id }, data })
}
