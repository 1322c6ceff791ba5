import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { recordBodyLogEvent } from './events.ts'

/** The form that says when training began. */
export const trainingForm = 'coach-training'

/** Keeps the day a learner's training began. Two first answers at once: the second is stale. */
export async function dateTraining(tx: Transaction<DB>, visit: LearnerVisit, beganOn: string, revision: number): Promise<Result<number, Stale>> {
  const { centreId, learnerId, now } = visit
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learnerId).forUpdate().execute()
  const before = await tx.selectFrom('coach_training').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId).executeTakeFirst()
  const current = before?.revision ?? 0
  if (current !== revision) return refused({ kind: 'stale', current })
  const next = revision + 1
  if (before === undefined) {
    await tx.insertInto('coach_training').values({ centre_id: centreId, learner_id: learnerId, began_on: beganOn, kept_at: now.toString() }).execute()
  } else {
    const record = { centreId, kind: 'coach training', id: learnerId }
    await keepRevision(tx, record, { number: revision, fields: { beganOn: before.began_on }, writtenBy: visit.personId, writtenAt: now })
    await tx
      .updateTable('coach_training')
      .set({ began_on: beganOn, revision: next, kept_at: now.toString() })
      .where('centre_id', '=', centreId)
      .where('learner_id', '=', learnerId)
      .execute()
  }
  await recordBodyLogEvent(tx, visit, 'CoachTrainingDated', { revision: next })
  await discardDraft(tx, draftKey(visit, trainingForm, learnerId))
  return good(next)
}
