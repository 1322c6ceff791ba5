import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { FileKind } from '../../platform/files/kinds.ts'
import type { Contents } from '../../platform/files/read.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { countDocuments, type KeptDocument } from './document-queries.ts'
import { recordEvidenceEvent } from './events.ts'
import { findSubmissionsHolding, lockEvidence } from './queries.ts'
import { mostDocuments, whyRevisingIsRefused } from './rules.ts'

/** A file that was kept and read, to go with a piece of evidence. */
export type ReadFile = { name: string; kind: FileKind; sha256: string; size: number; contents: Contents }

export type DocumentProblem = { kind: 'with the assessor' } | { kind: 'passed' } | { kind: 'too many' }

/** The purpose under which a document’s text is sealed. */
export function documentPurpose(id: string): string {
  return `document:${id}`
}

/** Adds a document to a piece of evidence. What the assessor had agreed was the piece without it, so the agreement ends. */
export async function addDocument(
  tx: Transaction<DB>,
  vault: Vault,
  visit: LearnerVisit,
  evidenceId: string,
  { name, kind, sha256, size, contents }: ReadFile,
): Promise<Result<string, DocumentProblem>> {
  const { centreId, learnerId, personId, now } = visit
  const why = await beginChange(tx, visit, evidenceId)
  if (why !== undefined) return refused({ kind: why })
  if ((await countDocuments(tx, centreId, evidenceId)) >= mostDocuments) return refused({ kind: 'too many' })
  const id = newId()
  await tx
    .insertInto('evidence_document')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      evidence_id: evidenceId,
      name,
      media_type: kind,
      size_bytes: size,
      sha256: Buffer.from(sha256, 'hex'),
      ...(await sealedText(tx, vault, centreId, id, contents)),
      uploaded_by: personId,
      uploaded_at: now.toString(),
    })
    .execute()
  await recordEvidenceEvent(tx, visit, {
    kind: 'DocumentAdded',
    learnerId,
    evidenceId,
    data: { document: id, type: kind, bytes: size, sha256, hidden: contents.hidden.length },
  })
  return good(id)
}

async function sealedText(tx: Transaction<DB>, vault: Vault, centreId: string, id: string, { text, cut, hidden }: Contents) {
  const { sealed, keyVersion } = await vault.seal(tx, centreId, documentPurpose(id), text)
  return { sealed_text: Buffer.from(sealed), key_version: keyVersion, text_cut: cut, hidden: hidden.length }
}

/** Puts the same document without what was hidden in it in its place. */
export async function replaceWithCleaned(
  tx: Transaction<DB>,
  vault: Vault,
  visit: LearnerVisit,
  document: KeptDocument,
  { sha256, size, contents }: Pick<ReadFile, 'sha256' | 'size' | 'contents'>,
): Promise<Result<undefined, DocumentProblem>> {
  const { centreId, learnerId } = visit
  const why = await beginChange(tx, visit, document.evidenceId)
  if (why !== undefined) return refused({ kind: why })
  await tx
    .updateTable('evidence_document')
    .set({
      sha256: Buffer.from(sha256, 'hex'),
      size_bytes: size,
      cleaned_from: Buffer.from(document.sha256, 'hex'),
      ...(await sealedText(tx, vault, centreId, document.id, contents)),
    })
    .where('centre_id', '=', centreId)
    .where('id', '=', document.id)
    .where('removed_at', 'is', null)
    .execute()
  const data = { document: document.id, before: document.sha256, sha256, hiddenBefore: document.hidden, hidden: contents.hidden.length }
  await recordEvidenceEvent(tx, visit, { kind: 'DocumentCleaned', learnerId, evidenceId: document.evidenceId, data })
  return good(undefined)
}

/** Takes a document away from its evidence. The note that it was there stays. */
export async function removeDocument(tx: Transaction<DB>, visit: LearnerVisit, document: KeptDocument): Promise<Result<undefined, DocumentProblem>> {
  const { centreId, learnerId, now } = visit
  const why = await beginChange(tx, visit, document.evidenceId)
  if (why !== undefined) return refused({ kind: why })
  const removed = await tx
    .updateTable('evidence_document')
    .set({ removed_at: now.toString() })
    .where('centre_id', '=', centreId)
    .where('id', '=', document.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) return good(undefined)
  await recordEvidenceEvent(tx, visit, { kind: 'DocumentRemoved', learnerId, evidenceId: document.evidenceId, data: { document: document.id } })
  return good(undefined)
}

async function beginChange(
  tx: Transaction<DB>,
  { centreId, learnerId }: LearnerVisit,
  evidenceId: string,
): Promise<'with the assessor' | 'passed' | undefined> {
  const { revision } = await lockEvidence(tx, centreId, learnerId, evidenceId)
  const why = whyRevisingIsRefused(await findSubmissionsHolding(tx, centreId, learnerId, evidenceId))
  if (why !== undefined) return why
  await tx
    .updateTable('evidence')
    .set({ agreed_by: null, agreed_on: null, revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', evidenceId)
    .execute()
  return undefined
}
