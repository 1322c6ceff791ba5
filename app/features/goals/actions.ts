import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import type { GoalsEvent } from './events.ts'
import { goalForms } from './forms.ts'
import type { GoalText } from './schema.ts'

/** Agrees a goal with a client of the learner, and answers its id. What is sent twice with one id is kept once. */
export async function addGoal(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, text: GoalText, id: string = newId()): Promise<string> {
  const added = await tx
    .insertInto('goal')
    .values({ centre_id: visit.centreId, id, client_id: clientId, created_at: visit.now.toString(), ...columnsOf(text) })
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return (await isKept(tx, visit, clientId, id, text)) ? id : addGoal(tx, visit, clientId, text)
  await record(tx, visit, 'GoalAdded', id, { client: clientId })
  await discardDraft(tx, draftKey(visit, goalForms.added, clientId))
  return id
}

/** Whether a goal under this id says the same already: its form was sent twice. */
async function isKept(tx: Transaction<DB>, { centreId }: LearnerVisit, clientId: string, id: string, text: GoalText): Promise<boolean> {
  const kept = tx.selectFrom('goal').select('id').where('centre_id', '=', centreId).where('id', '=', id).where('client_id', '=', clientId)
  const row = await kept.where((where) => where.and(columnsOf(text))).executeTakeFirst()
  return row !== undefined
}

/** Changes a goal. The caller has found it to be of the learner's practice. */
export async function changeGoal(tx: Transaction<DB>, visit: LearnerVisit, id: string, revision: number, text: GoalText): Promise<Result<number, Stale>> {
  const { centreId } = visit
  const before = await tx.selectFrom('goal').selectAll().where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const { statement, desired_outcome, alignment_level, alignment, measures, agreed_on } = before
  const fields = { statement, desired_outcome, alignment_level, alignment, measures, agreed_on }
  await keepRevision(tx, { centreId, kind: 'goal', id }, { number: revision, fields, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('goal')
    .set({ ...columnsOf(text), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await record(tx, visit, 'GoalChanged', id, { revision: revision + 1 })
  await discardDraft(tx, draftKey(visit, goalForms.changed, id))
  return good(revision + 1)
}

function columnsOf(text: GoalText) {
  return {
    statement: text.statement,
    desired_outcome: text.desiredOutcome,
    alignment_level: text.alignmentLevel ?? null,
    alignment: text.alignment,
    measures: text.measures,
    agreed_on: text.agreedOn,
  }
}

async function record(tx: Transaction<DB>, visit: LearnerVisit, kind: GoalsEvent, id: string, data: Record<string, string | number>): Promise<void> {
  await recordEventBy(tx, visit, {
    stream: visit.learnerId,
    kind,
    subject: { kind: 'goal', id },
    data,
  })
}
