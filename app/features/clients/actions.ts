import type { Selectable, Transaction, Updateable } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { byVisitor, recordClientsEvent, type ClientsEvent } from './events.ts'
import { clientForms } from './forms.ts'
import { isAliasTaken } from './rules.ts'
import type { ClientText, ReviewText, SafeguardingText } from './schema.ts'

export type AliasTaken = { kind: 'alias taken' }

/** Adds a client under an alias, and answers its id. */
export async function addClient(tx: Transaction<DB>, visit: LearnerVisit, text: ClientText): Promise<Result<string, AliasTaken>> {
  const { centreId, learnerId } = visit
  if (isAliasTaken(text.alias, await lockAliases(tx, visit))) return refused({ kind: 'alias taken' })
  const id = newId()
  await tx
    .insertInto('client')
    .values({ centre_id: centreId, id, learner_id: learnerId, created_at: visit.now.toString(), ...columnsOf(text) })
    .execute()
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: 'ClientAdded', subject: { kind: 'client', id }, data: { kind: text.kind } })
  await discardDraft(tx, draftKey(visit, clientForms.added, learnerId))
  return good(id)
}

/** Changes how a client is called and what the work is for. */
export async function changeClient(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  clientId: string,
  revision: number,
  text: ClientText,
): Promise<Result<number, AliasTaken | Stale>> {
  if (isAliasTaken(text.alias, await lockAliases(tx, visit, clientId))) return refused({ kind: 'alias taken' })
  return writeClient(tx, visit, clientId, revision, columnsOf(text), { event: 'ClientChanged', form: clientForms.changed })
}

/** Keeps the answers to the safeguarding questions. */
export async function changeSafeguarding(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  clientId: string,
  revision: number,
  text: SafeguardingText,
): Promise<Result<number, Stale>> {
  const columns = {
    under_eighteen: text.underEighteen,
    vulnerable: text.vulnerable,
    dbs_checked_on: text.dbsCheckedOn ?? null,
  }
  return writeClient(tx, visit, clientId, revision, columns, { event: 'ClientSafeguardingChanged', form: clientForms.safeguarding })
}

/** Keeps the review at the end of the work with a client. */
export async function reviewClient(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  clientId: string,
  revision: number,
  text: ReviewText,
): Promise<Result<number, Stale>> {
  return writeClient(
    tx,
    visit,
    clientId,
    revision,
    { reviewed_on: text.reviewedOn, review: text.review },
    { event: 'ClientReviewed', form: clientForms.review },
  )
}

/** Sets a client aside, so that nothing with them counts for the unit, or takes them up again. Nothing is removed. */
export async function setClientAside(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  clientId: string,
  revision: number,
  setAside: boolean,
): Promise<Result<number, Stale>> {
  return writeClient(tx, visit, clientId, revision, { set_aside: setAside }, { event: setAside ? 'ClientSetAside' : 'ClientTakenUpAgain' })
}

/** Two windows of one learner that change the same thing wait for each other here. */
export async function lockPractice(tx: Transaction<DB>, visit: LearnerVisit): Promise<void> {
  await tx.selectFrom('learner').select('id').where('centre_id', '=', visit.centreId).where('id', '=', visit.learnerId).forUpdate().executeTakeFirstOrThrow()
}

async function lockAliases(tx: Transaction<DB>, visit: LearnerVisit, exceptId?: string): Promise<string[]> {
  await lockPractice(tx, visit)
  const rows = await tx.selectFrom('client').select(['id', 'alias']).where('centre_id', '=', visit.centreId).where('learner_id', '=', visit.learnerId).execute()
  return rows.filter((row) => row.id !== exceptId).map((row) => row.alias)
}

type Written = { event: ClientsEvent; form?: string }

async function writeClient(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  revision: number,
  columns: Updateable<DB['client']>,
  { event, form }: Written,
): Promise<Result<number, Stale>> {
  const { centreId, learnerId } = visit
  const before = await tx
    .selectFrom('client')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  await keepRevision(
    tx,
    { centreId, kind: 'client', id },
    { number: revision, fields: earlierText(before, columns), writtenBy: visit.personId, writtenAt: visit.now },
  )
  await tx
    .updateTable('client')
    .set({ ...columns, revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: event, subject: { kind: 'client', id }, data: { revision: revision + 1 } })
  if (form !== undefined) await discardDraft(tx, draftKey(visit, form, id))
  return good(revision + 1)
}

function earlierText(before: Selectable<DB['client']>, columns: Updateable<DB['client']>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, before[name as keyof typeof before]]))
}

function columnsOf(text: ClientText) {
  return {
    alias: text.alias,
    kind: text.kind,
    members: text.kind === 'group' ? (text.members ?? null) : null,
    approach: text.approach,
    role: text.role,
    context: text.context,
    rationale: text.rationale,
    started_on: text.startedOn,
  }
}
