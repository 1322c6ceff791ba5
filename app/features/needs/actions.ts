import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import type { NeedsEvent } from './events.ts'
import { needForms } from './forms.ts'
import type { NeedText } from './schema.ts'

/** Notes a need of a client of the learner, and answers its id. What is sent twice with one id is kept once. */
export async function addNeed(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, text: NeedText, id: string = newId()): Promise<string> {
  const added = await tx
    .insertInto('need')
    .values({ centre_id: visit.centreId, id, client_id: clientId, created_at: visit.now.toString(), ...columnsOf(text) })
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return (await isKept(tx, visit, clientId, id, text)) ? id : addNeed(tx, visit, clientId, text)
  await record(tx, visit, 'NeedAdded', id, { client: clientId })
  await discardDraft(tx, draftKey(visit, needForms.added, clientId))
  return id
}

/** Whether a need under this id says the same already: its form was sent twice. */
async function isKept(tx: Transaction<DB>, { centreId }: LearnerVisit, clientId: string, id: string, text: NeedText): Promise<boolean> {
  const kept = tx.selectFrom('need').select('id').where('centre_id', '=', centreId).where('id', '=', id).where('client_id', '=', clientId)
  const row = await kept.where((where) => where.and(columnsOf(text))).executeTakeFirst()
  return row !== undefined
}

/** Changes a need. The caller has found it to be of the learner's practice. */
export async function changeNeed(tx: Transaction<DB>, visit: LearnerVisit, id: string, revision: number, text: NeedText): Promise<Result<number, Stale>> {
  const { centreId } = visit
  const before = await tx.selectFrom('need').selectAll().where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const fields = { statement: before.statement, tool: before.tool, identified_on: before.identified_on }
  await keepRevision(tx, { centreId, kind: 'need', id }, { number: revision, fields, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('need')
    .set({ ...columnsOf(text), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await record(tx, visit, 'NeedChanged', id, { revision: revision + 1 })
  await discardDraft(tx, draftKey(visit, needForms.changed, id))
  return good(revision + 1)
}

function columnsOf(text: NeedText) {
  return { statement: text.statement, tool: text.tool, identified_on: text.identifiedOn }
}

async function record(tx: Transaction<DB>, visit: LearnerVisit, kind: NeedsEvent, id: string, data: Record<string, string | number>): Promise<void> {
  await recordEventBy(tx, visit, {
    stream: visit.learnerId,
    kind,
    subject: { kind: 'need', id },
    data,
  })
}
