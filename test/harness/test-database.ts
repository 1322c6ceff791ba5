import { randomBytes } from 'node:crypto'
import { DatabaseError, Pool } from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './database-url.ts'

/** A database of the test's own: `url` connects as its owner, `drop` removes it with everything in it. */
export type TestDatabase = { name: string; url: string; drop: () => Promise<void> }

const cloning = 727_002
const attempts = 20

/** Clones the migrated template (or an empty database). Call it in `beforeAll`, and `drop` in `afterAll` after closing your own pools. */
export async function testDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `coachfolio_test_${process.pid}_${randomBytes(5).toString('hex')}`
  await withAdministrator(serverUrl, (pool) => clone(pool, name, kind === 'empty' ? 'template0' : inject('templateName')))
  return {
    name,
    url: databaseUrl(serverUrl, name),
    drop: () => withAdministrator(serverUrl, async (pool) => void (await pool.query(`drop database if exists ${name} with (force)`))),
  }
}

/** PostgreSQL refuses to clone a database that is being cloned by somebody else: one after the other. */
async function clone(pool: Pool, name: string, template: string): Promise<void> {
  await pool.query('select pg_advisory_lock($1)', [cloning])
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query(`create database ${name} template ${template}`)
      return
    } catch (error) {
      const busy = error instanceof DatabaseError && error.code === '55006'
      if (!busy || attempt === attempts) throw error
      await pool.query('select pg_sleep(0.1)')
    }
  }
}

async function withAdministrator(serverUrl: string, task: (pool: Pool) => Promise<void>): Promise<void> {
  const pool = new Pool({ connectionString: serverUrl, max: 1 })
  try {
    await task(pool)
  } finally {
    await pool.end()
  }
}
