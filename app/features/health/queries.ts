import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'

/** The names of the migrations that a database has had. Fails when it does not answer. */
export async function findAppliedMigrations(database: Kysely<DB>): Promise<string[]> {
  const found = await sql<{ name: string }>`select name from applied_migrations() as name`.execute(database)
  return found.rows.map((row) => row.name)
}
