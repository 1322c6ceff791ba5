import { sql, type Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { recordTables, type Confirmation, type Rows } from './rows.ts'

/** Keeps all rows in one statement: references among them are checked when it ends. */
export async function storeRows(tx: Transaction<DB>, centreId: string, rows: Rows, confirmations: readonly Confirmation[]): Promise<void> {
  const inserts = recordTables.flatMap((table) => {
    const [first] = rows[table]
    if (first === undefined) return []
    const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
    return [
      sql`${sql.ref(`to_${table}`)} as (insert into ${sql.table(table)} (${columns})
        select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows[table])}::jsonb))`,
    ]
  })
  if (confirmations.length > 0) inserts.push(confirming(centreId, rows, confirmations))
  if (inserts.length > 0) await sql`with ${sql.join(inserts)} select 1`.execute(tx)
}

/** A confirmation holds for the content of its supervision, whose hash only the database makes (migration 0009). */
function confirming(centreId: string, rows: Rows, confirmations: readonly Confirmation[]) {
  return sql`confirming as (
    insert into supervision_confirmation (centre_id, id, supervision_id, answer, minutes, content_sha256, confirmed_by, confirmed_on, confirmed_at)
    select ${centreId}::uuid, c.id, c.supervision_id, 'confirmed', v.minutes, supervision_content(v), c.confirmed_by, c.confirmed_on, c.confirmed_at
    from jsonb_populate_recordset(null::supervision, ${JSON.stringify(rows.supervision)}::jsonb) v
    join jsonb_to_recordset(${JSON.stringify(confirmations)}::jsonb) as c (id uuid, supervision_id uuid, confirmed_by uuid, confirmed_on date, confirmed_at timestamptz)
      on c.supervision_id = v.id)`
}
