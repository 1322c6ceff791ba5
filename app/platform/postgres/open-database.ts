import { Pool } from 'pg'
import { migrate } from '../migrations/migrate.ts'
import { joinPostgres, startPostgres } from './start.ts'

export type DatabaseOptions = { databaseUrl: string | undefined; data: string; migrations: string }

/** A database that is up to date: `ownerUrl` connects as its owner. `stop` ends the embedded PostgreSQL if we started it. */
export type OpenDatabase = { ownerUrl: string; migrated: string[]; stop: () => Promise<void> }

/**
 * Opens the database of DATABASE_URL, or the embedded one, and migrates it. A server keeps the embedded one to itself and
 * throws DataInUse when another has it; a command `beside` uses the one that runs.
 */
export async function openDatabase(options: DatabaseOptions, way: 'alone' | 'beside'): Promise<OpenDatabase> {
  const { databaseUrl, data, migrations } = options
  if (databaseUrl !== undefined) return { ownerUrl: databaseUrl, migrated: await migrateAt(databaseUrl, migrations), stop: () => Promise.resolve() }
  const postgres = await (way === 'alone' ? startPostgres({ data }) : joinPostgres({ data }))
  try {
    return { ownerUrl: postgres.url, migrated: await migrateAt(postgres.url, migrations), stop: postgres.stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function migrateAt(url: string, folder: string): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    return await migrate(pool, folder)
  } finally {
    await pool.end()
  }
}
