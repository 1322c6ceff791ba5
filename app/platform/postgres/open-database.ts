import { Client, Pool } from 'pg'
import { migrate } from '../migrations/migrate.ts'
import { joinPostgres, startPostgres, type Postgres } from './start.ts'

export type DatabaseOptions = { databaseUrl: string | undefined; data: string; migrations: string }

/** A database that is up to date: `ownerUrl` connects as its owner. `stop` ends the embedded PostgreSQL if we started it. */
export type OpenDatabase = { ownerUrl: string; migrated: string[]; stop: () => Promise<void> }

const name = 'coachfolio'

/**
 * Opens the database of DATABASE_URL, or the embedded one, and migrates it. A server keeps the embedded one to itself and
 * throws DataInUse when another has it; a command `beside` uses the one that runs.
 */
export async function openDatabase(options: DatabaseOptions, way: 'alone' | 'beside'): Promise<OpenDatabase> {
  const { databaseUrl, data, migrations } = options
  if (databaseUrl !== undefined) return { ownerUrl: databaseUrl, migrated: await migrateAt(databaseUrl, migrations), stop: () => Promise.resolve() }
  const postgres = await (way === 'alone' ? startPostgres({ data }) : joinPostgres({ data }))
  try {
    const ownerUrl = await ensureDatabase(postgres)
    return { ownerUrl, migrated: await migrateAt(ownerUrl, migrations), stop: postgres.stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function ensureDatabase(postgres: Postgres): Promise<string> {
  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  return url.href
}

async function migrateAt(url: string, folder: string): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    return await migrate(pool, folder)
  } finally {
    await pool.end()
  }
}
