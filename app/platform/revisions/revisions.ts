import type { Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'

/** An earlier text of a record. */
export type Revision = { number: number; fields: Record<string, unknown>; writtenBy: string; writtenAt: Temporal.Instant }

/** A stale edit: somebody (or another window) has changed the record since the form was opened. */
export type Stale = { kind: 'stale'; current: number }

/** Keeps the text that is about to be replaced, under the number it had. Called in the transaction that replaces it. */
export async function keepRevision(tx: Transaction<DB>, record: { centreId: string; kind: string; id: string }, revision: Revision): Promise<void> {
  await tx
    .insertInto('revision')
    .values({
      centre_id: record.centreId,
      record_kind: record.kind,
      record_id: record.id,
      number: revision.number,
      fields: JSON.stringify(revision.fields),
      written_by: revision.writtenBy,
      written_at: revision.writtenAt.toString(),
    })
    .execute()
}

/** All earlier texts of a record, newest first. */
export async function findRevisions(tx: Transaction<DB>, record: { centreId: string; kind: string; id: string }): Promise<Revision[]> {
  const rows = await tx
    .selectFrom('revision')
    .select(['number', 'fields', 'written_by', 'written_at'])
    .where('centre_id', '=', record.centreId)
    .where('record_kind', '=', record.kind)
    .where('record_id', '=', record.id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ number: row.number, fields: row.fields as Record<string, unknown>, writtenBy: row.written_by, writtenAt: row.written_at }))
}
