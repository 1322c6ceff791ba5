import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Reader } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'

/** Text that only the application can read, and the version of the centre's key that sealed it. */
export type Sealed = { sealed: Uint8Array; keyVersion: number }

/**
 * Seals and opens confidential text with AES-256-GCM under a key per centre, which is itself wrapped by the master key.
 * The purpose (for instance `identity:<id>`) is bound to what is sealed: moved to another row, it does not open.
 */
export type Vault = {
  seal(tx: Transaction<DB>, centreId: string, purpose: string, plain: string): Promise<Sealed>
  open(reader: Reader, centreId: string, purpose: string, sealed: Sealed): Promise<string>
  createCentreKey(tx: Transaction<DB>, centreId: string, now: Temporal.Instant): Promise<void>
  /** Makes the next version of a centre's key, with which everything is sealed from then on, in every process. Answers it. */
  addCentreKey(tx: Transaction<DB>, centreId: string, now: Temporal.Instant): Promise<number>
}

/**
 * A vault under one master key of 32 bytes. Unwrapped keys of centres stay in this process's memory, except in the
 * transaction that makes them: undone, it would leave a key here that is nowhere else.
 */
export function createVault(masterKey: Buffer): Vault {
  if (masterKey.length !== 32) throw new Error('The master key must be 32 bytes')
  const making = new WeakSet<Reader>()
  const { keyOf } = keyring(masterKey, making)
  return {
    async seal(tx, centreId, purpose, plain) {
      const keyVersion = await newestVersion(tx, centreId)
      const key = await keyOf(tx, centreId, keyVersion)
      return { sealed: encrypt(key, Buffer.from(plain, 'utf8'), `${centreId}:${purpose}`), keyVersion }
    },
    async open(reader, centreId, purpose, { sealed, keyVersion }) {
      const key = await keyOf(reader, centreId, keyVersion)
      return decrypt(key, sealed, `${centreId}:${purpose}`).toString('utf8')
    },
    async createCentreKey(tx, centreId, now) {
      await addKey(tx, centreId, 1, now)
    },
    async addCentreKey(tx, centreId, now) {
      const version = (await newestVersion(tx, centreId)) + 1
      await addKey(tx, centreId, version, now)
      return version
    },
  }

  async function addKey(tx: Transaction<DB>, centreId: string, version: number, now: Temporal.Instant): Promise<void> {
    making.add(tx)
    const wrapped = encrypt(masterKey, randomBytes(32), `vault-key:${centreId}:${version}`)
    await tx.insertInto('vault_key').values({ centre_id: centreId, version, wrapped, created_at: now.toString() }).execute()
  }
}

function keyring(masterKey: Buffer, making: WeakSet<Reader>) {
  const keys = new Map<string, Buffer>()

  async function keyOf(reader: Reader, centreId: string, version: number): Promise<Buffer> {
    const known = keys.get(`${centreId}/${version}`)
    if (known !== undefined) return known
    const own = reader.selectFrom('vault_key').select('wrapped').where('centre_id', '=', centreId)
    const row = await own.where('version', '=', version).executeTakeFirstOrThrow()
    const key = decrypt(masterKey, row.wrapped, `vault-key:${centreId}:${version}`)
    if (!making.has(reader)) keys.set(`${centreId}/${version}`, key)
    return key
  }

  return { keyOf }
}

/** Asked each time: another process may have made a newer one. */
async function newestVersion(tx: Transaction<DB>, centreId: string): Promise<number> {
  const own = tx.selectFrom('vault_key').select('version').where('centre_id', '=', centreId)
  const row = await own.orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
  return row.version
}

const nonceLength = 12
const tagLength = 16

function encrypt(key: Buffer, plain: Buffer, purpose: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, sealed: Uint8Array, purpose: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength)).setAAD(Buffer.from(purpose))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()])
}
