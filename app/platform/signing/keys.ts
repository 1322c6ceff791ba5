import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, randomBytes, X509Certificate } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { Reader } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import { makeKeyPair, type KeyPair } from './certificate.ts'

/** A key of this installation: `wrapped` is missing where only the certificate is kept, because the environment holds the key. */
export type KeptKey = { id: string; certificate: X509Certificate; wrapped: Uint8Array | undefined }

const nonceLength = 12
const tagLength = 16

/** The key under which private keys are kept: made from the master key, and used for nothing else. */
export function wrappingKey(masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'coachfolio signing keys', 32))
}

/** Every key that ever signed here, oldest first. */
export async function findKeys(reader: Reader): Promise<KeptKey[]> {
  const rows = await reader.selectFrom('signing_key').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(({ id, certificate, wrapped }) => ({ id, certificate: new X509Certificate(certificate), wrapped: wrapped ?? undefined }))
}

/** Makes a key and keeps it: from now on it is the one that signs, and all before it stay known. */
export async function makeKey(tx: Transaction<DB>, wrapping: Buffer, name: string, now: Temporal.Instant): Promise<X509Certificate> {
  const pair = makeKeyPair(name, now)
  const id = newId()
  const wrapped = wrap(wrapping, pair.key.export({ type: 'pkcs8', format: 'der' }), id)
  await tx.insertInto('signing_key').values({ id, certificate: pair.certificate.raw, wrapped, created_at: now.toString() }).execute()
  return pair.certificate
}

/** Keeps the certificate of a key that the environment holds, so that what it signs is known when it is there no longer. */
export async function keepCertificate(tx: Transaction<DB>, certificate: X509Certificate, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('signing_key').values({ id: newId(), certificate: certificate.raw, wrapped: null, created_at: now.toString() }).execute()
}

/** Two processes that start at once would each make a first key: the second waits, and finds the first one’s. */
export async function lockKeys(tx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(727004)`.execute(tx)
}

/** Unwraps a private key. Fails under another master key than the one it was kept with. */
export function openPair({ id, certificate, wrapped }: KeptKey, wrapping: Buffer): KeyPair | undefined {
  if (wrapped === undefined) return undefined
  return { key: createPrivateKey({ key: unwrap(wrapping, wrapped, id), type: 'pkcs8', format: 'der' }), certificate, chain: [] }
}

function wrap(key: Buffer, plain: Buffer, id: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`signing-key:${id}`))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function unwrap(key: Buffer, wrapped: Uint8Array, id: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceLength)).setAAD(Buffer.from(`signing-key:${id}`))
  decipher.setAuthTag(wrapped.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(wrapped.subarray(nonceLength + tagLength)), decipher.final()])
}
