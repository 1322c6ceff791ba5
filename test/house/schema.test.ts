import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeSchema } from '../../scripts/describe-schema.mjs'
import { testDatabase, type TestDatabase } from '../harness/test-database.ts'

const path = 'app/platform/database/schema.generated.ts'
let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await testDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('The types of the tables', () => {
  test('are those of the migrated database (else: node scripts/database-types.mjs)', async () => {
    expect(readFileSync(path, 'utf8')).toBe(await describeSchema(client))
  })

  test('change with a column', async () => {
    const before = await describeSchema(client)
    await client.query('alter table client add column nickname text')
    const after = await describeSchema(client)
    await client.query('alter table client drop column nickname')
    expect(before).not.toContain('nickname')
    expect(after).toContain('  nickname: string | null\n')
  })
})
