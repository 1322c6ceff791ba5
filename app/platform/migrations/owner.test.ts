import { Client, Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../database/centre.ts'
import { applicationRole, connect } from '../database/connect.ts'
import { startJobs } from '../jobs/board.ts'
import { createLog } from '../log/log.ts'
import { migrate, MigrationRefused } from './migrate.ts'

const password = 'only for this test'

let administrator: Client
let server: TestDatabase
let name: string
let url: string
let pool: Pool

/** A database whose owner is an ordinary role: no superuser, and no right to make roles or databases. */
beforeEach(async () => {
  server = await testDatabase('empty')
  name = server.name
  administrator = new Client({ connectionString: inject('serverUrl') })
  await administrator.connect()
  await administrator.query(`create role ${name} login password '${password}'`)
  await administrator.query(`grant ${name} to current_user`)
  await administrator.query(`alter database ${name} owner to ${name}`)
  url = Object.assign(new URL(server.url), { username: name, password }).href
  pool = new Pool({ connectionString: url, max: 2 })
})

afterEach(async () => {
  await pool.end()
  await server.drop()
  await administrator.query(`drop role ${name}`)
  await administrator.end()
})

describe('a database whose owner is an ordinary role', () => {
  test('works once that role may become the application’s, and even the owner sees no centre from outside', async () => {
    await administrator.query(`grant ${applicationRole} to ${name}`)
    expect(await migrate(pool, 'migrations')).not.toHaveLength(0)
    const jobs = await startJobs({ ownerUrl: url, log: createLog({ form: 'json', destination: { write: () => undefined } }) })
    const database = connect(url, 2)
    const id = newId()
    await inCentre(database, id, async (tx) => {
      await tx.insertInto('centre_index').values({ id }).execute()
      await tx.insertInto('centre').values({ id, name: 'Harbour', created_at: '2026-11-21T10:00:00Z' }).execute()
      await jobs.enqueue(tx, 'send mail', { centreId: id, messageId: newId() })
    })
    expect(await inCentre(database, id, (tx) => tx.selectFrom('centre').select('id').execute())).toEqual([{ id }])
    expect(await database.selectFrom('centre').select('id').execute()).toEqual([])
    expect((await pool.query('select id from centre')).rows).toEqual([])
    await database.destroy()
    await jobs.stop()
  })

  test('is refused in words while that role may neither make the application’s role nor become it', async () => {
    await expect(migrate(pool, 'migrations')).rejects.toThrow(MigrationRefused)
    await expect(migrate(pool, 'migrations')).rejects.toThrow(`grant ${applicationRole} to ${name}`)
    expect((await pool.query(`select to_regclass('centre') as found`)).rows).toEqual([{ found: null }])
  })
})
