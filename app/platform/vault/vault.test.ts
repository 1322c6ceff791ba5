import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../database/centre.ts'
import { connect, type DB } from '../database/connect.ts'
import { createVault, type Sealed, type Vault } from './vault.ts'

const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
const masterKey = randomBytes(32)
const name = 'Benedict Quillfeather'

let server: TestDatabase
let database: Kysely<DB>

beforeAll(async () => {
  server = await testDatabase()
  database = connect(server.url, 2)
})

afterAll(async () => {
  await database.destroy()
  await server.drop()
})

async function createCentre(tx: Transaction<DB>, vault: Vault, id: string): Promise<void> {
  await tx.insertInto('centre_index').values({ id }).execute()
  await tx.insertInto('centre').values({ id, name: 'Harbour', created_at: now.toString() }).execute()
  await vault.createCentreKey(tx, id, now)
}

async function sealedIn(centreId: string, vault: Vault): Promise<Sealed> {
  return inCentre(database, centreId, async (tx) => {
    await createCentre(tx, vault, centreId)
    return vault.seal(tx, centreId, 'identity:a', name)
  })
}

function open(vault: Vault, centreId: string, purpose: string, sealed: Sealed): Promise<string> {
  return inCentre(database, centreId, (tx) => vault.open(tx, centreId, purpose, sealed))
}

describe('the vault', () => {
  test('opens what it sealed, also in another process, and keeps nothing of it readable', async () => {
    const centreId = newId()
    const sealed = await sealedIn(centreId, createVault(masterKey))
    expect(Buffer.from(sealed.sealed).toString('latin1')).not.toContain('Benedict')
    expect(await open(createVault(masterKey), centreId, 'identity:a', sealed)).toBe(name)
  })

  test.each([
    ['another purpose', (id: string, other: string) => ({ id, other, purpose: 'identity:b', key: masterKey })],
    ['another centre', (_id: string, other: string) => ({ id: other, other, purpose: 'identity:a', key: masterKey })],
    ['another master key', (id: string, other: string) => ({ id, other, purpose: 'identity:a', key: randomBytes(32) })],
  ])('does not open it for %s', async (_what, changed) => {
    const vault = createVault(masterKey)
    const own = newId()
    const other = newId()
    const sealed = await sealedIn(own, vault)
    await sealedIn(other, vault)
    const { id, purpose, key } = changed(own, other)
    await expect(open(createVault(key), id, purpose, sealed)).rejects.toThrow('unable to authenticate')
  })

  test('keeps no key of a centre whose making was undone', async () => {
    const vault = createVault(masterKey)
    const centreId = newId()
    const undone = inCentre(database, centreId, async (tx) => {
      await createCentre(tx, vault, centreId)
      await vault.seal(tx, centreId, 'identity:a', name)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    const sealed = await sealedIn(centreId, vault)
    const later = await inCentre(database, centreId, (tx) => vault.seal(tx, centreId, 'identity:b', name))
    const restarted = createVault(masterKey)
    expect(await open(restarted, centreId, 'identity:a', sealed)).toBe(name)
    expect(await open(restarted, centreId, 'identity:b', later)).toBe(name)
  })
})
