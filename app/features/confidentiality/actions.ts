import { sql, type Transaction } from 'kysely'
import type { Finder } from '../../confidentiality/find-places.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { findSubmissionsHolding, whyRevisingIsRefused } from '../evidence/index.ts'
import { recordConfidentialityEvent } from './events.ts'
import type { Checked } from './queries.ts'
import { lockRecord, rewriteRecord } from './rewriting.ts'
import { rewrittenText, sameWords, type Locked } from './rules.ts'
import type { CheckedRef } from './texts.ts'

export type ReplacingProblem = { kind: Locked } | { kind: 'gone' }

/** Writes other words in every place of one record where these were found. The record is revised; its earlier text is kept. */
export async function replaceWords(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  finder: Finder,
  found: Pick<Checked, 'ref' | 'document' | 'kind' | 'found'>,
  instead: string,
): Promise<Result<{ times: number }, ReplacingProblem>> {
  if (found.document !== undefined) return refused({ kind: 'in a document' })
  const before = await lockRecord(tx, visit, found.ref)
  if (before === undefined) return refused({ kind: 'gone' })
  const locked = await whyLocked(tx, visit, found.ref, before)
  if (locked !== undefined) return refused({ kind: locked })
  const sought = sameWords(found)
  const rewritten = await rewriteRecord(tx, visit, found.ref, before, (text) => rewrittenText(text, finder, sought, instead))
  if (rewritten === undefined) return refused({ kind: 'an alias' })
  const { revision, times } = rewritten
  await recordConfidentialityEvent(tx, visit, 'PlaceReplaced', found.ref, { place: found.kind, times, revision })
  return good({ times })
}

/** Why a record’s text stays as it is: it was sent, signed, confirmed or submitted, or somebody else wrote it. */
export async function whyLocked(
  tx: Transaction<DB>,
  { centreId, learnerId }: Pick<LearnerVisit, 'centreId' | 'learnerId'>,
  { kind, id }: CheckedRef,
  row: Record<string, unknown>,
): Promise<Locked | undefined> {
  if (kind === 'contract' || kind === 'agreement')
    return row['sent_at'] === null && row['content_sha256'] === null && !(await isEnded(tx, centreId, id)) ? undefined : 'in a contract that was sent'
  if (kind === 'feedback') return row['channel'] === 'link' ? 'somebody else’s words' : undefined
  if (kind === 'evidence' && row['request_id'] !== null) return 'somebody else’s words'
  if (kind === 'evidence')
    return whyRevisingIsRefused(await findSubmissionsHolding(tx, centreId, learnerId, id)) === undefined ? undefined : 'with the assessor'
  if (kind === 'recognition') return (await isDecided(tx, centreId, id)) ? 'decided' : undefined
  if (kind !== 'supervision') return undefined
  const { rows } = await sql`
    select from supervision v join supervision_confirmation x on x.centre_id = v.centre_id and x.supervision_id = v.id
    where v.centre_id = ${centreId} and v.id = ${id} and x.content_sha256 = supervision_content(v)
  `.execute(tx)
  return rows.length > 0 ? 'confirmed by the supervisor' : undefined
}

async function isEnded(tx: Transaction<DB>, centreId: string, contractId: string): Promise<boolean> {
  const endings = tx.selectFrom('contract_ending').select('contract_id').where('centre_id', '=', centreId).where('contract_id', '=', contractId)
  return (await endings.executeTakeFirst()) !== undefined
}

async function isDecided(tx: Transaction<DB>, centreId: string, recognitionId: string): Promise<boolean> {
  const decisions = tx.selectFrom('recognition_decision').select('id').where('centre_id', '=', centreId).where('recognition_id', '=', recognitionId)
  return (await decisions.limit(1).executeTakeFirst()) !== undefined
}

/** What was found, and where: a record, or a text that is still being written and will belong to it. */
export type Dismissed = Pick<Checked, 'kind' | 'times' | 'fingerprint'> & { ref: { kind: string; id: string } }

/** Keeps the learner’s word that the words name nobody: in this record, or wherever they write them. Said twice, it is kept once. */
export async function dismissWords(tx: Transaction<DB>, visit: LearnerVisit, found: Dismissed, everywhere: boolean): Promise<void> {
  const id = newId()
  const added = await tx
    .insertInto('leak_dismissal')
    .values({
      centre_id: visit.centreId,
      id,
      learner_id: visit.learnerId,
      record_kind: everywhere ? null : found.ref.kind,
      record_id: everywhere ? null : found.ref.id,
      place_kind: found.kind,
      fingerprint: Buffer.from(found.fingerprint, 'hex'),
      dismissed_by: visit.personId,
      dismissed_at: visit.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await recordConfidentialityEvent(tx, visit, 'PlaceDismissed', found.ref, { dismissal: id, place: found.kind, times: found.times, everywhere })
}

/** Takes that word back: the places are open again. Answers whether there was such a word of the learner’s. */
export async function withdrawDismissal(tx: Transaction<DB>, visit: LearnerVisit, id: string): Promise<boolean> {
  const { centreId, learnerId, now } = visit
  const known = await tx
    .selectFrom('leak_dismissal')
    .select('withdrawn_at')
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (known === undefined) return false
  if (known.withdrawn_at !== null) return true
  await tx.updateTable('leak_dismissal').set({ withdrawn_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordConfidentialityEvent(tx, visit, 'DismissalWithdrawn', { kind: 'dismissal', id }, {})
  return true
}
