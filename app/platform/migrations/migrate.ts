import type { Pool, PoolClient } from 'pg'
import { applicationRole } from '../database/connect.ts'
import { readMigrations, type Migration } from './files.ts'

/** A migration that was applied is not in the folder as it was applied. */
export class MigrationRefused extends Error {}

const lock = 727_001

/**
 * Brings a database up to date from a folder of `NNNN_name.sql`: forward only, in order, each in a transaction of its own.
 * The pool connects as the database's owner. Answers the names applied now; throws MigrationRefused when a file that was
 * applied before has changed or gone.
 */
export async function migrate(ownerPool: Pool, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = await ownerPool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await ensureRole(client)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).finally(() => client.release())
  }
}

async function findPending(client: PoolClient, migrations: Migration[]): Promise<Migration[]> {
  await client.query('create schema if not exists upkeep')
  await client.query('create table if not exists upkeep.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())')
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from upkeep.migration order by name')
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.name)
    if (migration === undefined) throw new MigrationRefused(`The database has ${row.name}, which is not in the folder: it is newer than this Coachfolio.`)
    if (migration.checksum !== row.checksum) throw new MigrationRefused(`${row.name} has changed since it was applied. Undo the change and write a new migration.`)
  }
  const applied = new Set(rows.map((row) => row.name))
  const pending = migrations.filter((migration) => !applied.has(migration.name))
  const last = rows.at(-1)?.name
  const late = pending.find((migration) => last !== undefined && migration.name < last)
  if (late !== undefined) throw new MigrationRefused(`${late.name} would come before ${last}, which is applied already. Give it a higher number.`)
  return pending
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into upkeep.migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Roles belong to the whole cluster, so another database may be making the same one at this moment. */
async function ensureRole(client: PoolClient): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
  await client.query(`
    do $$ begin
      if not pg_has_role(current_user, '${applicationRole}', 'member') then
        grant ${applicationRole} to current_user;
      end if;
    exception when unique_violation then null;
    end $$`)
}
