import { sql, type Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Keeper } from './events.ts'
import { clientRows, goalRows, goalsOfClients, rowOf, toolRows } from './parts.ts'
import type { SessionEntry } from './schema.ts'

/**
 * Adds a session with all that belongs to it, in one statement: references among its rows are checked when it ends. Answers
 * whether it was added; one that was there before stays as it is.
 */
export async function addSession(tx: Transaction<DB>, { centreId, learnerId, zone, now }: Keeper, id: string, entry: SessionEntry): Promise<boolean> {
  const session = { centre_id: centreId, id, learner_id: learnerId, zone, created_at: now.toString(), ...rowOf(entry) }
  const adding = tx
    .insertInto('session')
    .values(session)
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .returning(['centre_id', 'id'])
  const parts = [
    ...rowsInto('session_client', clientRows(entry)),
    ...rowsInto('session_goal', goalRows(await goalsOfClients(tx, centreId, entry))),
    ...rowsInto('session_tool', toolRows(entry)),
    ...rowsInto('session_action', actionRows(entry)),
  ]
  const added = await sql`with ${sql.join([sql`added as (${adding})`, ...parts])} select from added`.execute(tx)
  return added.rows.length > 0
}

/** Rows of one table, for the session that was added and for none if it was not. */
function rowsInto(table: 'session_client' | 'session_goal' | 'session_tool' | 'session_action', rows: readonly Record<string, unknown>[]) {
  const [first] = rows
  if (first === undefined) return []
  const names = Object.keys(first)
  const [into, from] = [sql.join(names.map((name) => sql.ref(name))), sql.join(names.map((name) => sql.ref(`part.${name}`)))]
  return [
    sql`${sql.ref(`to_${table}`)} as (insert into ${sql.table(table)} (centre_id, session_id, ${into})
      select added.centre_id, added.id, ${from} from added, jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as part)`,
  ]
}

function actionRows(entry: SessionEntry) {
  const stated = entry.actions.flatMap(({ statement, dueOn }) => (statement === undefined ? [] : [{ statement, due_on: dueOn ?? null }]))
  return stated.map((row, position) => ({ id: newId(), position, ...row }))
}
