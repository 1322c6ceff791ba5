import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Stale } from '../../platform/revisions/revisions.ts'
import { sealedColumn } from '../../platform/vault/sealed-column.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { recordSafeguardingEvent } from './events.ts'

function purpose(clientId: string): string {
  return `safeguarding-note:${clientId}`
}

/** That there is a note of a client, and how often it was sealed: nothing of what it says. */
export async function findNoteRevision(reader: Reader, centreId: string, clientId: string): Promise<number> {
  const row = reader.selectFrom('safeguarding_note').select('revision').where('centre_id', '=', centreId).where('client_id', '=', clientId)
  return (await row.executeTakeFirst())?.revision ?? 0
}

/** What was noted in plain text before notes were sealed: it waits to be sealed. */
export async function findPlainNote(reader: Reader, centreId: string, clientId: string): Promise<string> {
  const row = reader.selectFrom('client').select('safeguarding_note').where('centre_id', '=', centreId).where('id', '=', clientId)
  return (await row.executeTakeFirst())?.safeguarding_note ?? ''
}

/** Opens the note of a client, and writes down who has opened it. The caller has found that they may. */
export async function openNote(tx: Transaction<DB>, vault: Vault, visit: MemberVisit, learnerId: string, clientId: string): Promise<string | undefined> {
  const { centreId } = visit
  const found = tx.selectFrom('safeguarding_note').selectAll().where('centre_id', '=', centreId).where('client_id', '=', clientId)
  const row = await found.executeTakeFirst()
  if (row === undefined) return undefined
  await recordSafeguardingEvent(tx, visit, learnerId, 'SafeguardingNoteOpened', clientId)
  return vault.open(tx, centreId, purpose(clientId), { sealed: row.sealed, keyVersion: row.key_version })
}

/** Seals the note of a client of the learner in place of the earlier one. The caller holds the client's row. */
export async function sealNote(
  tx: Transaction<DB>,
  vault: Vault,
  visit: LearnerVisit,
  clientId: string,
  base: number,
  text: string,
): Promise<Result<number, Stale>> {
  const { centreId } = visit
  await tx.selectFrom('client').select('id').where('centre_id', '=', centreId).where('id', '=', clientId).forUpdate().execute()
  const current = await findNoteRevision(tx, centreId, clientId)
  if (current !== base) return refused({ kind: 'stale', current })
  const { sealed, keyVersion } = await vault.seal(tx, centreId, purpose(clientId), text)
  const row = { sealed: Buffer.from(sealed), key_version: keyVersion, revision: base + 1, changed_at: visit.now.toString() }
  await tx
    .insertInto('safeguarding_note')
    .values({ centre_id: centreId, client_id: clientId, ...row })
    .onConflict((conflict) => conflict.columns(['centre_id', 'client_id']).doUpdateSet(row))
    .execute()
  await tx.updateTable('client').set({ safeguarding_note: '' }).where('centre_id', '=', centreId).where('id', '=', clientId).execute()
  await recordSafeguardingEvent(tx, visit, visit.learnerId, 'SafeguardingNoteSealed', clientId, { revision: base + 1 })
  return good(base + 1)
}

/** Where safeguarding notes are sealed, for changing the vault's key. */
export const sealedSafeguardingNotes = sealedColumn({ table: 'safeguarding_note', id: 'client_id', sealed: 'sealed', purpose })
