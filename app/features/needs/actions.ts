import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import type { NeedsEvent } from './events.ts'
import { needForms } from './forms.ts'
import type { NeedText } from './schema.ts'

/** Notes a need of a client of the learner, and answers its id. */
export async function addNeed(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, text: NeedText): Promise<string> {
  const id = newId()
  await tx
    .insertInto('need')
    .values({ centre_id: visit.centreId, id, client_id: clientId, created_at: visit.now.toString(), ...columnsOf(text) })
    .execute()
  await record(tx, visit, 'NeedAdded', id, { client: clientId })
  await discardDraft(tx, draftKey(visit, needForms.added, clientId))
  return id
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
  await recordEvent(tx, {
    centreId: visit.centreId,
    stream: visit.learnerId,
    at: visit.now,
    actor: { kind: 'person', id: visit.personId },
    kind,
    subject: { kind: 'need', id },
    data,
  })
}
