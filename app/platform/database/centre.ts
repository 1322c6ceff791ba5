import { sql, type Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { isId } from '../../kernel/ids.ts'
import type { DB } from './connect.ts'
import { scoping } from './trips.ts'

/** Whose rows a transaction may see: one centre's, and the memberships of one person in any centre. */
export type Scope = { centreId?: string; personId?: string }

/** Either kind of connection, for queries that only read. */
export type Reader = Kysely<DB> | Transaction<DB>

const mostTries = 3
const deadlock = '40P01'

/**
 * Runs work in one transaction that sees one centre. Without a centre there are no rows of any centre: row-level security
 * answers, not the query. The setting ends with the transaction. Of two that wait for each other PostgreSQL undoes one: that work
 * is done again, so it changes nothing but the database.
 */
export async function inScope<Value>(database: Kysely<DB>, scope: Scope, work: (tx: Transaction<DB>) => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await database.transaction().execute((tx) => enter(tx, scope, work))
    } catch (error) {
      if (tried === mostTries || !(error instanceof pg.DatabaseError) || error.code !== deadlock) throw error
    }
  }
}

async function enter<Value>(tx: Transaction<DB>, { centreId = '', personId = '' }: Scope, work: (tx: Transaction<DB>) => Promise<Value>): Promise<Value> {
  if (centreId !== '' && !isId(centreId)) throw new Error('Not a centre id')
  if (personId !== '' && !isId(personId)) throw new Error('Not a person id')
  // The ids are written into the statement, not sent beside it: so it goes along with the first query (trips.ts).
  await sql.raw(`${scoping}centre_id', '${centreId}', true), set_config('app.person_id', '${personId}', true)`).execute(tx)
  const ending: Ending = { centreId, last: [] }
  endings.set(tx, ending)
  const value = await work(tx)
  for (const doLast of ending.last) await doLast()
  return value
}

type Ending = { centreId: string; last: (() => Promise<void>)[] }

const endings = new WeakMap<Transaction<DB>, Ending>()

/**
 * Leaves something about a centre to the end of a transaction, after all other work and before it is committed. Answers whether
 * that can be: only a transaction that was begun here for this centre has such an end. What fails there undoes everything.
 */
export function beforeCommit(tx: Transaction<DB>, centreId: string, work: () => Promise<void>): boolean {
  const ending = endings.get(tx)
  if (ending?.centreId !== centreId) return false
  ending.last.push(work)
  return true
}

/** The same for one centre. */
export async function inCentre<Value>(database: Kysely<DB>, centreId: string, work: (tx: Transaction<DB>) => Promise<Value>): Promise<Value> {
  return inScope(database, { centreId }, work)
}

/** The same for reading: everything is seen as it is at one moment, whatever others commit meanwhile. */
export async function inCentreAtOneMoment<Value>(database: Kysely<DB>, centreId: string, work: (tx: Transaction<DB>) => Promise<Value>): Promise<Value> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => enter(tx, { centreId }, work))
}

/** Ids of all centres in this database, in order. For jobs and commands, which then go centre by centre. */
export async function findCentreIds(database: Kysely<DB>): Promise<string[]> {
  const rows = await database.selectFrom('centre_index').select('id').orderBy('id').execute()
  return rows.map((row) => row.id)
}
