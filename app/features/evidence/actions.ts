import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { recordEvidenceEvent } from './events.ts'
import { findEvidence, findSubmissionsHolding, lockEvidence, type Evidence } from './queries.ts'
import { whyRevisingIsRefused } from './rules.ts'
import type { EvidenceFields } from './schema.ts'

/** The form in which evidence is written, for its drafts. */
export const evidenceForm = 'evidence'

function columns(fields: EvidenceFields) {
  const { kind, title, account = '', heldOn = null, inPerson, criteria, parts } = fields
  return { kind, title, account, held_on: heldOn, in_person: inPerson, criteria, parts: JSON.stringify(parts) }
}

/** Adds a piece of evidence to the learner's record. Answers its id. What is sent twice with one id is kept once. */
export async function addEvidence(tx: Transaction<DB>, visit: LearnerVisit, fields: EvidenceFields, id: string = newId()): Promise<string> {
  const { centreId, learnerId } = visit
  const added = await tx
    .insertInto('evidence')
    .values({ centre_id: centreId, id, learner_id: learnerId, ...columns(fields), created_at: visit.now.toString() })
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) {
    const before = await findEvidence(tx, centreId, learnerId, id)
    return before !== undefined && isSame(before, fields) ? id : addEvidence(tx, visit, fields)
  }
  await recordEvidenceEvent(tx, visit, { kind: 'EvidenceAdded', learnerId, evidenceId: id, data: { kind: fields.kind, criteria: fields.criteria } })
  await discardDraft(tx, draftKey(visit, evidenceForm, learnerId))
  return id
}

function isSame(before: Evidence, fields: EvidenceFields): boolean {
  return isDeepStrictEqual(columns({ ...before, heldOn: before.heldOn ?? undefined }), columns(fields))
}

export type RevisingRefused = { kind: 'with the assessor' } | { kind: 'passed' } | { kind: 'stale'; saved: Evidence }

/**
 * Revises a piece of evidence; of one that was given by a link only the criteria it serves. What the assessor had agreed was the
 * earlier text, so the agreement ends.
 */
export async function reviseEvidence(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  evidenceId: string,
  base: number,
  fields: EvidenceFields,
): Promise<Result<undefined, RevisingRefused>> {
  const { centreId, learnerId } = visit
  const evidence = await lockEvidence(tx, centreId, learnerId, evidenceId)
  const why = whyRevisingIsRefused(await findSubmissionsHolding(tx, centreId, learnerId, evidenceId))
  if (why !== undefined) return refused({ kind: why })
  if (evidence.revision !== base) return refused({ kind: 'stale', saved: evidence })
  const { id, revision, agreed, asGiven, learnerId: _owner, ...text } = evidence
  await keepRevision(tx, { centreId, kind: 'evidence', id }, { number: revision, fields: text, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('evidence')
    .set({ ...(asGiven ? { criteria: fields.criteria } : columns(fields)), agreed_by: null, agreed_on: null, revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordEvidenceEvent(tx, visit, {
    kind: 'EvidenceRevised',
    learnerId,
    evidenceId: id,
    data: { revision: revision + 1, agreementEnded: agreed !== undefined },
  })
  await discardDraft(tx, draftKey(visit, evidenceForm, id))
  return good(undefined)
}

/** The assessor agrees that a piece, as they saw it, is fit to serve (R105). Agreeing twice changes nothing. */
export async function agreeEvidence(
  tx: Transaction<DB>,
  visit: MemberVisit,
  { learnerId, id }: Pick<Evidence, 'learnerId' | 'id'>,
  seen: number,
): Promise<Result<undefined, { kind: 'stale' }>> {
  const { centreId } = visit
  const evidence = await lockEvidence(tx, centreId, learnerId, id)
  if (evidence.revision !== seen) return refused({ kind: 'stale' })
  if (evidence.agreed !== undefined) return good(undefined)
  await tx.updateTable('evidence').set({ agreed_by: visit.personId, agreed_on: visit.today }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordEvidenceEvent(tx, visit, { kind: 'EvidenceAgreed', learnerId, evidenceId: id, data: { revision: seen } })
  return good(undefined)
}
