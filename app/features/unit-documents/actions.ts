import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { UnitDocumentsEvent } from './events.ts'
import type { Edition, UnitDocument } from './rules.ts'

type Read = Edition & { enrolmentId: string; document: UnitDocument }

/** R032: the learner's word that they have read a document of a unit, with the day. It is given once for an edition. */
export async function acknowledgeDocument(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  { enrolmentId, specification, edition, document }: Read,
): Promise<Result<undefined, { kind: 'acknowledged before' }>> {
  const { centreId, learnerId, now, today } = visit
  const kept = await tx
    .insertInto('acknowledgement')
    .values({
      centre_id: centreId,
      id: newId(),
      learner_id: learnerId,
      enrolment_id: enrolmentId,
      specification,
      specification_version: edition,
      document,
      acknowledged_on: today,
      acknowledged_at: now.toString(),
    })
    // Pressed twice, or in two windows: the first word stands.
    .onConflict((conflict) => conflict.columns(['centre_id', 'enrolment_id', 'specification', 'specification_version', 'document']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined) return refused({ kind: 'acknowledged before' })
  const kind: UnitDocumentsEvent = 'DocumentAcknowledged'
  await recordEventBy(tx, visit, { stream: learnerId, kind, subject: { kind: 'enrolment', id: enrolmentId }, data: { document, specification, edition } })
  return good(undefined)
}
