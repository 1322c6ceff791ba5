import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre, inCentreAtOneMoment, inScope } from './centre.ts'
import { connect, type DB } from './connect.ts'

let own: TestDatabase
let owner: pg.Client
let database: Kysely<DB>
const centreId = newId()

beforeAll(async () => {
  own = await testDatabase()
  owner = new pg.Client({ connectionString: own.url })
  await owner.connect()
  await owner.query('insert into centre_index (id) values ($1)', [centreId])
  database = connect(own.url, 1)
})

afterAll(async () => {
  await database.destroy()
  await owner.end()
  await own.drop()
})

beforeEach(() => owner.query('delete from centre'))

const addCentre = (named: string) => ({ id: centreId, name: named, created_at: '2026-11-22T10:00:00Z' })

/** What the only connection of the pool did last, as the server tells. */
async function lastOfConnection(): Promise<{ query: string; state: string }> {
  const { rows } = await owner.query<{ query: string; state: string }>(
    `select query, state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  if (rows[0] === undefined || rows.length > 1) throw new Error(`${rows.length} connections`)
  return rows[0]
}

describe('a transaction', () => {
  test('sees its centre from the first query on, and nothing remains of it afterwards', async () => {
    const scope = sql<{
      centre: string | null
      person: string | null
    }>`select current_setting('app.centre_id', true) as centre, current_setting('app.person_id', true) as person`
    const personId = newId()
    const within = await inScope(database, { centreId, personId }, (tx) => scope.execute(tx))
    expect(within.rows).toEqual([{ centre: centreId, person: personId }])
    const after = await scope.execute(database)
    expect(after.rows).toEqual([{ centre: '', person: '' }])
  })

  test('in which nothing is asked is never opened', async () => {
    await sql`select 'before' as it`.execute(database)
    await expect(inCentre(database, centreId, () => Promise.resolve('done'))).resolves.toBe('done')
    await expect(inCentre(database, centreId, () => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
    expect(await lastOfConnection()).toEqual({ query: `select 'before' as it`, state: 'idle' })
  })

  test('whose first query fails is undone, and the connection goes on', async () => {
    await expect(inCentre(database, centreId, (tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow('division by zero')
    expect((await lastOfConnection()).state).toBe('idle')
    await inCentre(database, centreId, (tx) => tx.insertInto('centre').values(addCentre('After all')).execute())
    const names = await inCentre(database, centreId, (tx) => tx.selectFrom('centre').select('name').execute())
    expect(names).toEqual([{ name: 'After all' }])
  })

  test('undoes everything when it fails later', async () => {
    const failing = inCentre(database, centreId, async (tx) => {
      await tx.insertInto('centre').values(addCentre('Never')).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await inCentre(database, centreId, (tx) => tx.selectFrom('centre').select('name').execute())).toEqual([])
  })

  test('for reading refuses to write, from the first query on', async () => {
    const writing = inCentreAtOneMoment(database, centreId, (tx) => tx.insertInto('centre').values(addCentre('Never')).execute())
    await expect(writing).rejects.toThrow('read-only transaction')
  })

  test.each([{ centreId: `'; drop table centre; --` }, { personId: `${newId()}'` }])('takes nothing but ids: %j', async (scope) => {
    await expect(inScope(database, scope, (tx) => sql`select 1`.execute(tx))).rejects.toThrow(/Not a \w+ id/)
  })
})

describe('a statement', () => {
  test('that comes again is planned once', async () => {
    const ask = (day: string) => sql<{ day: string }>`select ${day}::date + 41 as day`.execute(database)
    for (const day of ['2026-01-01', '2026-02-01', '2026-03-01']) await ask(day)
    const kept = await sql<{ statement: string }>`select statement from pg_prepared_statements where statement like '%+ 41%'`.execute(database)
    expect(kept.rows).toHaveLength(1)
    expect((await ask('2026-11-22')).rows).toEqual([{ day: '2027-01-02' }])
  })

  test('that answers other columns since a migration costs its connection, and works on the next one', async () => {
    await owner.query('create table forms (one int); insert into forms values (1); grant select on forms to public')
    const ask = () => sql`select * from forms where one = ${1}`.execute(database)
    for (let time = 0; time < 3; time += 1) await ask()
    await owner.query('alter table forms add two int')
    await expect(ask()).rejects.toThrow('cached plan must not change result type')
    expect((await ask()).rows).toEqual([{ one: 1, two: null }])
  })
})
