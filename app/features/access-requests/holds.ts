import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { recordEvent, type Actor } from '../../platform/audit/record.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { AccessRequestsEvent } from './events.ts'
import type { Hold } from './rules.ts'
import type { Subject } from './subject.ts'

/** Who does it, for which centre, and when. */
export type By = { centreId: string; actor: Actor; at: Temporal.Instant }

/** The holds on a person that nobody has lifted. */
export async function findHolds(reader: Reader, centreId: string, subjectId: string): Promise<Hold[]> {
  const rows = reader.selectFrom('legal_hold').select(['id', 'reason', 'until']).where('centre_id', '=', centreId).where('subject_id', '=', subjectId)
  return rows.where('lifted_at', 'is', null).orderBy('placed_at').orderBy('id').execute()
}

/** Places a hold: until it ends or is lifted, nothing of the person is erased. */
export async function placeHold(tx: Transaction<DB>, by: By, personId: string, subject: Subject, reason: string, until: string | null): Promise<void> {
  // An erasure that is under way is over before the hold stands.
  await tx.selectFrom('learner').select('id').where('centre_id', '=', by.centreId).where('id', '=', subject.learnerId).forUpdate().execute()
  const row = { centre_id: by.centreId, id: newId(), subject_id: subject.id, reason, until, placed_by: personId, placed_at: by.at.toString() }
  await tx.insertInto('legal_hold').values(row).execute()
  await note(tx, by, subject, 'LegalHoldPlaced', {})
}

/** Lifts every hold on a person. Answers how many there were. */
export async function liftHolds(tx: Transaction<DB>, by: By, personId: string, subject: Subject): Promise<number> {
  const lifted = await tx
    .updateTable('legal_hold')
    .set({ lifted_by: personId, lifted_at: by.at.toString() })
    .where('centre_id', '=', by.centreId)
    .where('subject_id', '=', subject.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  const count = Number(lifted.numUpdatedRows)
  if (count > 0) await note(tx, by, subject, 'LegalHoldLifted', { holds: count })
  return count
}

/** Writes what was done about a person into the chain of the learner whose practice it is. */
export async function note(tx: Transaction<DB>, by: By, subject: Subject, kind: AccessRequestsEvent, data: Record<string, string | number>): Promise<void> {
  const { centreId, actor, at } = by
  await recordEvent(tx, { centreId, stream: subject.learnerId, at, actor, kind, subject: { kind: subject.kind, id: subject.id }, data })
}

/** Writes into the centre’s own chain that its vault was searched for somebody by their address, and in how many practices they are. */
export async function noteSearch(tx: Transaction<DB>, { centreId, actor, at }: By, found: number): Promise<void> {
  const kind = 'VaultSearched' satisfies AccessRequestsEvent
  await recordEvent(tx, { centreId, stream: centreId, at, actor, kind, subject: { kind: 'vault', id: centreId }, data: { found } })
}
