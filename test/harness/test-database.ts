import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './database-url.ts'

/** A database of the test's own: `url` connects as its owner, `drop` removes it with everything in it. */
export type TestDatabase = { name: string; url: string; drop: () => Promise<void> }

const cloning = 727_002
const attempts = 40
const objectInUse = '55006'

/** Clones the migrated template (or an empty database). Call it in `beforeAll`, and `drop` in `afterAll` after closing your own pools. */
export async function testDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `${inject('databasePrefix')}${randomBytes(6).toString('hex')}`
  await withAdministrator(serverUrl, (client) => clone(client, name, kind === 'empty' ? 'template0' : inject('templateName')))
  return {
    name,
    url: databaseUrl(serverUrl, name),
    drop: () => withAdministrator(serverUrl, (client) => drop(client, name)),
  }
}

/** PostgreSQL refuses to clone a database that is being cloned by somebody else: one after the other. */
async function clone(client: Client, name: string, template: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [cloning])
  if (!(await succeeds(client, `create database ${name} template ${template}`))) {
    throw new Error(`The database ${template} stays in use, so that ${name} cannot be cloned from it.`)
  }
}

/** Connections that were closed a moment ago may still be there; only those that stay are ended by force. */
async function drop(client: Client, name: string): Promise<void> {
  if (!(await succeeds(client, `drop database if exists ${name}`))) await client.query(`drop database if exists ${name} with (force)`)
}

async function succeeds(client: Client, sql: string): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      await client.query(sql)
      return true
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== objectInUse) throw error
      await pause(50)
    }
  }
  return false
}

async function withAdministrator(serverUrl: string, task: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await task(client)
  } finally {
    await client.end()
  }
}
