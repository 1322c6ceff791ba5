import type { Kysely, Transaction } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from './centre.ts'
import { connect, type DB } from './connect.ts'

const centreId = newId()
let server: TestDatabase
let database: Kysely<DB>

beforeAll(async () => {
  server = await testDatabase()
  database = connect(server.url, 4)
  await inCentre(database, centreId, async (tx) => {
    await tx.insertInto('centre_index').values({ id: centreId }).execute()
    await tx.insertInto('centre').values({ id: centreId, name: 'Harbour', created_at: '2026-11-22T10:00:00Z' }).execute()
    for (const stream of [one, other])
      await tx
        .insertInto('audit_head')
        .values({ centre_id: centreId, stream, seq: 0, hash: Buffer.alloc(32) })
        .execute()
  })
})

afterAll(async () => {
  await database.destroy()
  await server.drop()
})

const one = newId()
const other = newId()

function lock(tx: Transaction<DB>, stream: string) {
  return tx.selectFrom('audit_head').select('seq').where('centre_id', '=', centreId).where('stream', '=', stream).forUpdate().execute()
}

/** Resolves for everybody once so many have come; at once for whoever comes later. */
function gate(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let come = 0
  return () => {
    come += 1
    if (come >= count) resolve()
    return promise
  }
}

test('of two that wait for each other both are done: the one that PostgreSQL undid again', async () => {
  const bothHoldOne = gate(2)
  let tries = 0
  const work = (first: string, second: string) =>
    inCentre(database, centreId, async (tx) => {
      tries += 1
      await lock(tx, first)
      await bothHoldOne()
      await lock(tx, second)
      return first
    })
  expect(await Promise.all([work(one, other), work(other, one)])).toEqual([one, other])
  expect(tries).toBe(3)
})

test('what fails otherwise fails at once, and leaves nothing behind', async () => {
  let tries = 0
  const failing = inCentre(database, centreId, async (tx) => {
    tries += 1
    await tx.updateTable('audit_head').set({ seq: 9 }).where('stream', '=', one).execute()
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(tries).toBe(1)
  const rows = await inCentre(database, centreId, (tx) => tx.selectFrom('audit_head').select('seq').where('stream', '=', one).execute())
  expect(rows).toEqual([{ seq: 0 }])
})
