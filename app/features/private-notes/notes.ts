import type { Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import { isId, newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Stale } from '../../platform/revisions/revisions.ts'
import { sealedColumn } from '../../platform/vault/sealed-column.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { PrivateNotesEvent } from './events.ts'
import type { NoteText } from './schema.ts'

/** A note as its learner reads it. */
export type PrivateNote = NoteText & { id: string; revision: number; writtenAt: Temporal.Instant; changedAt: Temporal.Instant }

const sealedNote = z.object({ title: z.string(), text: z.string() })

function purpose(id: string): string {
  return `private-note:${id}`
}

/** A learner's notes, opened, the newest first. */
export async function findNotes(tx: Transaction<DB>, vault: Vault, { centreId, learnerId }: LearnerVisit): Promise<PrivateNote[]> {
  const rows = tx.selectFrom('private_note').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const found = await rows.orderBy('written_at', 'desc').orderBy('id', 'desc').execute()
  return Promise.all(found.map((row) => opened(tx, vault, row)))
}

/** One of them. Of anybody else's there is none. */
export async function findNote(tx: Transaction<DB>, vault: Vault, { centreId, learnerId }: LearnerVisit, id: string): Promise<PrivateNote | undefined> {
  if (!isId(id)) return undefined
  const own = tx.selectFrom('private_note').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const row = await own.where('id', '=', id).executeTakeFirst()
  return row && opened(tx, vault, row)
}

async function opened(tx: Transaction<DB>, vault: Vault, row: Selectable<DB['private_note']>): Promise<PrivateNote> {
  const plain = await vault.open(tx, row.centre_id, purpose(row.id), { sealed: row.sealed, keyVersion: row.key_version })
  return { ...sealedNote.parse(JSON.parse(plain)), id: row.id, revision: row.revision, writtenAt: row.written_at, changedAt: row.changed_at }
}

/** Writes a note, sealed. What is sent twice with one id is kept once; another text is another note. */
export async function writeNote(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, text: NoteText, id: string = newId()): Promise<string> {
  const at = visit.now.toString()
  const row = { centre_id: visit.centreId, id, learner_id: visit.learnerId, written_at: at, changed_at: at }
  const written = await tx
    .insertInto('private_note')
    .values({ ...row, ...(await sealNote(tx, vault, visit.centreId, id, text)) })
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 1n) {
    await note(tx, visit, 'PrivateNoteWritten', id)
    return id
  }
  const before = await findNote(tx, vault, visit, id)
  return before?.title === text.title && before.text === text.text ? id : writeNote(tx, vault, visit, text)
}

/** Changes a note. Its earlier text is not kept: nobody but the learner is to know it. */
export async function changeNote(
  tx: Transaction<DB>,
  vault: Vault,
  visit: LearnerVisit,
  id: string,
  revision: number,
  text: NoteText,
): Promise<Result<number, Stale>> {
  const { centreId } = visit
  const before = await tx
    .selectFrom('private_note')
    .select('revision')
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const anew = { ...(await sealNote(tx, vault, centreId, id, text)), revision: revision + 1, changed_at: visit.now.toString() }
  await tx.updateTable('private_note').set(anew).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await note(tx, visit, 'PrivateNoteChanged', id)
  return good(revision + 1)
}

/** Removes a note for good. */
export async function removeNote(tx: Transaction<DB>, visit: LearnerVisit, id: string): Promise<void> {
  await tx.deleteFrom('private_note').where('centre_id', '=', visit.centreId).where('learner_id', '=', visit.learnerId).where('id', '=', id).execute()
  await note(tx, visit, 'PrivateNoteRemoved', id)
}

async function sealNote(tx: Transaction<DB>, vault: Vault, centreId: string, id: string, { title, text }: NoteText) {
  const { sealed, keyVersion } = await vault.seal(tx, centreId, purpose(id), JSON.stringify({ title, text }))
  return { sealed: Buffer.from(sealed), key_version: keyVersion }
}

/** Notes that something was done, and nothing of what it says. */
export async function note(tx: Transaction<DB>, visit: LearnerVisit, kind: PrivateNotesEvent, id: string): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.learnerId, kind, subject: { kind: 'private note', id } })
}

/** Where private notes are sealed, for changing the vault's key. */
export const sealedNotes = sealedColumn({ table: 'private_note', id: 'id', sealed: 'sealed', purpose })
