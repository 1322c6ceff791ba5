import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { readMigrations } from './files.ts'
import { migrate, MigrationRefused } from './migrate.ts'

let folder: string
let database: TestDatabase
let pool: Pool

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  database = await testDatabase('empty')
  pool = new Pool({ connectionString: database.url })
})

afterEach(async () => {
  await pool.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

function write(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql)
}

describe('migrating', () => {
  test('applies what is pending, in order, once', async () => {
    write('0001_first.sql', 'create table one (n integer); insert into one values (1);')
    write('0002_second.sql', 'insert into one values (2);')
    expect(await migrate(pool, folder)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await migrate(pool, folder)).toEqual([])
    write('0003_third.sql', 'insert into one values (3);')
    expect(await migrate(pool, folder)).toEqual(['0003_third.sql'])
    const { rows } = await pool.query('select n from one order by n')
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  test('undoes a migration that fails as a whole and names it', async () => {
    write('0001_first.sql', 'create table one (n integer); select 1 / 0;')
    await expect(migrate(pool, folder)).rejects.toThrow('0001_first.sql failed: division by zero')
    const { rows } = await pool.query(`select to_regclass('one') as found`)
    expect(rows).toEqual([{ found: null }])
  })

  test.each([
    ['a changed file', () => write('0001_first.sql', 'select 2;'), '0001_first.sql has changed'],
    ['a removed file', () => rmSync(join(folder, '0001_first.sql')), 'which is not in the folder'],
    ['a number below the last one', () => write('0000_zero.sql', 'select 1;'), '0000_zero.sql would come before 0001_first.sql'],
  ])('refuses %s', async (_what, change, message) => {
    write('0001_first.sql', 'select 1;')
    await migrate(pool, folder)
    change()
    await expect(migrate(pool, folder)).rejects.toThrow(MigrationRefused)
    await expect(migrate(pool, folder)).rejects.toThrow(message)
  })

  test('lets only one of many apply', async () => {
    write('0001_first.sql', 'create table one (n integer); select pg_sleep(0.1);')
    const answers = await Promise.all([migrate(pool, folder), migrate(pool, folder), migrate(pool, folder)])
    expect(answers.flat()).toEqual(['0001_first.sql'])
  })

  test('leaves the application with a role that cannot pass row security or touch the record of migrations', async () => {
    write('0001_first.sql', 'create table one (n integer); grant select on all tables in schema public to coachfolio_app;')
    await migrate(pool, folder)
    const { rows } = await pool.query(`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'coachfolio_app'`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }])
    const application = new Pool({ connectionString: database.url, options: '-c role=coachfolio_app' })
    await expect(application.query('select 1 as good from one')).resolves.toMatchObject({ rows: [] })
    await expect(application.query('select * from upkeep.migration')).rejects.toThrow('permission denied')
    await application.end()
  })

  test('works for two databases of one cluster at the same time', async () => {
    write('0001_first.sql', 'create table one (n integer);')
    const other = await testDatabase('empty')
    const otherPool = new Pool({ connectionString: other.url })
    await expect(Promise.all([migrate(pool, folder), migrate(otherPool, folder)])).resolves.toEqual([['0001_first.sql'], ['0001_first.sql']])
    await otherPool.end()
    await other.drop()
  })

  test('does not go on with a lock or a transaction in a pooled connection', async () => {
    const single = new Pool({ connectionString: database.url, max: 1 })
    write('0001_first.sql', 'select 1 / 0;')
    await expect(migrate(single, folder)).rejects.toThrow('division by zero')
    const { rows } = await single.query(`select count(*)::integer as locks from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`)
    expect(rows).toEqual([{ locks: 0 }])
    await single.end()
  })
})

describe('the files', () => {
  test.each([
    ['first.sql', 'first.sql is not named NNNN_name.sql'],
    ['0001_First.sql', '0001_First.sql is not named NNNN_name.sql'],
  ])('must be well named: %s', (name, message) => {
    write(name, 'select 1;')
    expect(() => readMigrations(folder)).toThrow(message)
  })

  test('must have numbers of their own', () => {
    write('0001_a.sql', 'select 1;')
    write('0001_b.sql', 'select 1;')
    expect(() => readMigrations(folder)).toThrow('0001_a.sql and 0001_b.sql have the same number')
  })

  test("of the house were applied to the tests' template", async () => {
    const clone = await testDatabase()
    const cloned = new Pool({ connectionString: clone.url })
    const { rows } = await cloned.query<{ name: string }>('select name from upkeep.migration order by name')
    expect(rows.map((row) => row.name)).toEqual(readMigrations('migrations').map((migration) => migration.name))
    expect(rows.length).toBeGreaterThan(0)
    expect(inject('templateName')).toMatch(/^coachfolio_template_/)
    await cloned.end()
    await clone.drop()
  })
})
