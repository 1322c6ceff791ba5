import { sql, type Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../app/kernel/ids.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { applicationRole, connect, type DB } from '../../app/platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '../harness/test-database.ts'

/** Tables that belong to no centre: people and how they sign in, and the list of centres. */
const ofNoCentre = ['auth_account', 'auth_rate_limit', 'auth_session', 'auth_verification', 'centre', 'centre_index', 'fingerprint', 'person', 'signing_key']

/** What is signed, decided or noted for good: rows are added, and never changed. */
const appendOnly = [
  'acknowledgement',
  'adjustment',
  'audit_event',
  'consent',
  'contract_answer',
  'contract_ending',
  'decision',
  'edition_move',
  'erasure',
  'evidence_judgement',
  'own_specification',
  'recognition_decision',
  'request',
  'request_answer',
  'resealing',
  'round_answer',
  'session_confirmation',
  'submission',
  'supervision_confirmation',
  'unit_result',
]

/** Rows are added, and some of their columns are set once: nothing else of them can be changed. */
const endedOnly = ['legal_hold']

const own = newId()
const other = newId()

let held: TestDatabase
let owner: Client
let database: Kysely<DB>
let tables: string[]

async function names(text: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(text)
  return rows.map(({ name }) => name)
}

beforeAll(async () => {
  held = await testDatabase()
  owner = new Client({ connectionString: held.url })
  await owner.connect()
  database = connect(held.url, 2)
  tables = await names(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'centre_id' order by 1`)
  await fillEveryTable()
})

afterAll(async () => {
  await database.destroy()
  await owner.end()
  await held.drop()
})

/** One row in every table for each of two centres, made from the columns' types; what a row refers to need not be there. A contract is with a client. */
async function fillEveryTable(): Promise<void> {
  const references = await names(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as name from pg_constraint where contype = 'f'`,
  )
  for (const drop of references) await owner.query(drop)
  for (const id of [own, other]) {
    await ownerIn(id)
    await owner.query('insert into centre_index (id) values ($1)', [id])
    await owner.query(`insert into centre (id, name, created_at) values ($1, 'A centre', now())`, [id])
    for (const table of tables) await owner.query(await insertInto(table, id))
  }
}

/** An owner that is no superuser is bound by row-level security too. */
async function ownerIn(centre: string): Promise<void> {
  await owner.query(`select set_config('app.centre_id', $1, false)`, [centre])
}

async function insertInto(table: string, centre: string): Promise<string> {
  const { rows } = await owner.query<{ name: string; type: string; choice: string | null }>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k
         where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]) as choice
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
       and ((a.attnotnull and not a.atthasdef) or (a.attrelid = 'contract'::regclass and a.attname = 'client_id'))`,
    [table],
  )
  const values = rows.map(({ name, type, choice }) => (name === 'centre_id' ? `'${centre}'` : choice === null ? valueOf(type) : `'${choice}'`))
  return `insert into ${table} (${rows.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`
}

function valueOf(type: string): string {
  const values: Readonly<Record<string, string>> = {
    uuid: `'${newId()}'`,
    text: `'Text'`,
    'text[]': `'{}'`,
    date: `'2026-11-21'`,
    'time without time zone': `'09:00'`,
    'timestamp with time zone': 'now()',
    integer: '1',
    bigint: '1',
    boolean: 'true',
    jsonb: `'{}'`,
    bytea: 'sha256(gen_random_uuid()::text::bytea)',
  }
  const value = values[type]
  if (value === undefined) throw new Error(`No value of type ${type}`)
  return value
}

async function count(centre: string | undefined, table: string): Promise<number> {
  const rows = sql<{ count: number }>`select count(*) from ${sql.table(table)}`
  const found = centre === undefined ? await rows.execute(database) : await inCentre(database, centre, (tx) => rows.execute(tx))
  return found.rows[0]?.count ?? -1
}

describe('Every table of a centre', () => {
  test('is known: a new table carries centre_id, or is named as one that belongs to no centre', async () => {
    expect(tables.length).toBeGreaterThan(30)
    const all = await names(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
    expect(all).toEqual([...tables, ...ofNoCentre].toSorted((one, two) => (one < two ? -1 : 1)))
  })

  test('is under row-level security that its owner cannot pass either', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by 1`,
      ),
    ).toEqual([...tables, 'centre'].toSorted((one, two) => (one < two ? -1 : 1)))
  })

  test('has a primary key that begins with the centre, so that it can be distributed by it', async () => {
    const keyed = await names(`select c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisprimary and a.attname = 'centre_id' order by 1`)
    expect(keyed).toEqual(tables)
  })

  test('shows one centre its own rows, and nobody else’s', async () => {
    for (const table of tables) {
      expect(await count(undefined, table), `${table} without a centre`).toBe(0)
      expect(await count(newId(), table), `${table} with a centre that is not there`).toBe(0)
      expect(await count(own, table), `${table} with its centre`).toBe(1)
      expect(await count(other, table), `${table} with another centre`).toBe(1)
    }
  })

  test('refuses rows that are written for another centre, or without one', async () => {
    for (const table of tables) {
      const insert = sql.raw(await insertInto(table, other))
      await expect(
        inCentre(database, own, (tx) => insert.execute(tx)),
        `${table} for another`,
      ).rejects.toThrow('row-level security')
      await expect(insert.execute(database), `${table} without one`).rejects.toThrow('row-level security')
    }
  })

  test('cannot be handed over to another centre, nor another’s rows changed or removed', async () => {
    for (const table of tables.filter((name) => ![...appendOnly, ...endedOnly].includes(name))) {
      const update = sql`update ${sql.table(table)} set centre_id = ${other}`
      await expect(
        inCentre(database, own, (tx) => update.execute(tx)),
        table,
      ).rejects.toThrow('row-level security')
      const foreign = sql`update ${sql.table(table)} set centre_id = centre_id where centre_id = ${other}`
      expect((await inCentre(database, own, (tx) => foreign.execute(tx))).numAffectedRows, table).toBe(0n)
    }
  })
})

describe('The application’s role', () => {
  test('passes no row-level security, owns nothing, and may make nothing', async () => {
    const { rows } = await owner.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1`, [applicationRole])
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
    expect(await names(`select relname as name from pg_class where relowner = '${applicationRole}'::regrole`)).toEqual([])
    await expect(sql`create table public.own (id integer)`.execute(database)).rejects.toThrow('permission denied')
  })

  test('is the one that every connection of the application has', async () => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(database)
    expect(rows).toEqual([{ role: applicationRole }])
  })

  test('only adds to what is kept for good', async () => {
    for (const table of endedOnly) {
      const change = sql`update ${sql.table(table)} set centre_id = ${other}`
      await expect(inCentre(database, own, (tx) => change.execute(tx))).rejects.toThrow('permission denied')
    }
    for (const table of appendOnly) {
      for (const change of [
        sql`update ${sql.table(table)} set centre_id = centre_id`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)}`,
      ]) {
        await expect(
          inCentre(database, own, (tx) => change.execute(tx)),
          table,
        ).rejects.toThrow('permission denied')
      }
    }
  })

  test('removes neither people’s places nor centres, keys, earlier texts and the ends of chains', async () => {
    for (const table of ['audit_head', 'centre', 'vault_key', 'membership', 'learner', 'enrolment', 'revision']) {
      await expect(
        inCentre(database, own, (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
        table,
      ).rejects.toThrow('permission denied')
    }
  })
})

describe('The owner', () => {
  test('cannot change by mistake what is kept for good', async () => {
    for (const table of appendOnly) {
      await expect(owner.query(`update ${table} set centre_id = centre_id`), table).rejects.toThrow(`${table} is append-only`)
      await expect(owner.query(`delete from ${table}`), table).rejects.toThrow(`${table} is append-only`)
    }
  })
})
