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

/**
 * Makes the application's role, and lets the owner become it. Roles belong to the whole cluster, so another database may be
 * doing the same at this moment: whether it worked is looked up afterwards. Since PostgreSQL 16 who makes a role may grant it,
 * but not become it unless told so.
 */
async function ensureRole(client: PoolClient): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
      end if;
    exception when duplicate_object or unique_violation or insufficient_privilege then null;
    end $$`)
  if (await mayBecomeApplication(client)) return
  await client.query(`
    do $$ begin
      grant ${applicationRole} to current_user;
    exception when undefined_object or unique_violation or internal_error or insufficient_privilege then null;
    end $$`)
  if (!(await mayBecomeApplication(client))) throw new MigrationRefused(await whatTheRoleNeeds(client))
}

async function mayBecomeApplication(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, oid, case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) as may
     from pg_roles where rolname = $1`,
    [applicationRole],
  )
  return rows[0]?.may ?? false
}

async function whatTheRoleNeeds(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ owner: string }>('select quote_ident(current_user) as owner')
  const owner = rows[0]?.owner ?? 'the owner'
  return `The database's owner, ${owner}, may not make or become the role ${applicationRole}. Either: alter role ${owner} createrole. Or, as an administrator: create role ${applicationRole} nologin noinherit; grant ${applicationRole} to ${owner}.`
}
