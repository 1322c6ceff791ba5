import type { Transaction } from 'kysely'
import { recordEvent, type AuditEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

export const learningHoursEvents = ['LearningTimeLogged', 'LearningTimeChanged', 'LearningTimeTakenOut', 'LearningTimePutBack'] as const

/** Tells the learner's chain what happened to an entry of their learning hours. */
export async function recordLearningTime(
  tx: Transaction<DB>,
  { centreId, learnerId, personId, now: at }: Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now'>,
  kind: (typeof learningHoursEvents)[number],
  id: string,
  data: NonNullable<AuditEvent['data']> = {},
): Promise<void> {
  await recordEvent(tx, { centreId, stream: learnerId, at, actor: { kind: 'person', id: personId }, kind, subject: { kind: 'learning hour', id }, data })
}
