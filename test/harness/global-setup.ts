import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../app/platform/migrations/migrate.ts'
import { startPostgres } from '../../app/platform/postgres/start.ts'
import { databaseUrl } from './database-url.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    templateName: string
    databasePrefix: string
  }
}

type Server = { url: string; stop: () => Promise<void> }

/** Starts one PostgreSQL for the whole run (or takes TEST_DATABASE_URL) and prepares the database that the others are cloned from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const templateName = `coachfolio_template_${process.pid}`
  const databasePrefix = `coachfolio_test_${process.pid}_`
  const administrator = new Client({ connectionString: server.url })
  await administrator.connect()
  try {
    await administrator.query(`drop database if exists ${templateName} with (force)`)
    await administrator.query(`create database ${templateName}`)
    await migrateTemplate(databaseUrl(server.url, templateName))
  } catch (error) {
    await administrator.end()
    await server.stop()
    throw error
  }
  project.provide('serverUrl', server.url)
  project.provide('templateName', templateName)
  project.provide('databasePrefix', databasePrefix)
  return async () => {
    await dropLeftOver(administrator, databasePrefix)
    await administrator.query(`drop database if exists ${templateName} with (force)`)
    await administrator.end()
    await server.stop()
  }
}

/** A file of tests that failed at its beginning has not dropped its database. */
async function dropLeftOver(administrator: Client, prefix: string): Promise<void> {
  const { rows } = await administrator.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [prefix])
  for (const { name } of rows) await administrator.query(`drop database if exists ${name} with (force)`)
}

async function migrateTemplate(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    await migrate(pool, 'migrations')
  } finally {
    await pool.end()
  }
}

async function findServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }
  const data = mkdtempSync(join(tmpdir(), 'coachfolio-test-'))
  const postgres = await startPostgres({ data, forTests: true })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
