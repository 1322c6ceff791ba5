import { sign, verify, type X509Certificate } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Clock } from '../../kernel/dates.ts'
import type { Reader } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import type { KeyPair } from './certificate.ts'
import { findKeys, keepCertificate, lockKeys, makeKey, openPair, wrappingKey, type KeptKey } from './keys.ts'
import { readSeal, type Seal } from './read-seal.ts'
import { sealPdf, type SealWords } from './seal-pdf.ts'

/** A signature of this installation over a text, and the key that made it. */
export type TextSignature = { keyId: string; signature: Buffer }

/**
 * Signs for this installation: texts (ECDSA or RSA with SHA-256 over UTF-8) and PDF documents. Its keys are kept in the database
 * under the master key, so that every process signs with the same; what an earlier key signed stays checkable.
 */
export type Signing = {
  signText(reader: Reader, text: string): Promise<TextSignature>
  isOwnText(reader: Reader, text: string, signed: TextSignature): Promise<boolean>
  seal(reader: Reader, pdf: Uint8Array, words: SealWords): Promise<Buffer>
  checkSeal(reader: Reader, pdf: Buffer): Promise<Seal>
  certificates(reader: Reader): Promise<X509Certificate[]>
  /** Makes a new key that signs from now on. Refused where the environment gives the key. */
  rotate(): Promise<X509Certificate>
}

export type SigningOptions = { database: Kysely<DB>; masterKey: Buffer; name: string; clock: Clock; own?: KeyPair | undefined }

/** Opens the keys of an installation, and makes the first one when there is none. `own` is a key that the environment gives. */
export async function openSigning({ database, masterKey, name, clock, own }: SigningOptions): Promise<Signing> {
  const wrapping = wrappingKey(masterKey)
  await database.transaction().execute(async (tx) => {
    await lockKeys(tx)
    const keys = await findKeys(tx)
    if (own === undefined && keys.every((key) => key.wrapped === undefined)) await makeKey(tx, wrapping, name, clock())
    if (own !== undefined && !keys.some((key) => isSame(key.certificate, own.certificate))) await keepCertificate(tx, own.certificate, clock())
  })
  const current = async (reader: Reader) => currentOf(await findKeys(reader), wrapping, own)
  return {
    async signText(reader, text) {
      const { id, pair } = await current(reader)
      return { keyId: id, signature: sign('sha256', Buffer.from(text), pair.key) }
    },
    async isOwnText(reader, text, { keyId, signature }) {
      const key = (await findKeys(reader)).find((one) => one.id === keyId)
      return key !== undefined && verify('sha256', Buffer.from(text), key.certificate.publicKey, signature)
    },
    async seal(reader, pdf, words) {
      return sealPdf(pdf, (await current(reader)).pair, words)
    },
    async checkSeal(reader, pdf) {
      return readSeal(pdf, await certificatesOf(reader))
    },
    certificates: (reader) => certificatesOf(reader),
    async rotate() {
      if (own !== undefined) throw new Error('The signing key comes from COACHFOLIO_SIGNING_KEY. To change it, put another key and its certificate there.')
      return database.transaction().execute(async (tx) => {
        await lockKeys(tx)
        return makeKey(tx, wrapping, name, clock())
      })
    },
  }
}

async function certificatesOf(reader: Reader): Promise<X509Certificate[]> {
  return (await findKeys(reader)).map((key) => key.certificate)
}

function currentOf(keys: readonly KeptKey[], wrapping: Buffer, own: KeyPair | undefined): { id: string; pair: KeyPair } {
  const key = keys.findLast((one) => (own === undefined ? one.wrapped !== undefined : isSame(one.certificate, own.certificate)))
  const pair = own ?? (key && openPair(key, wrapping))
  if (key === undefined || pair === undefined) throw new Error('There is no key to sign with')
  return { id: key.id, pair }
}

function isSame(one: X509Certificate, other: X509Certificate): boolean {
  return one.fingerprint256 === other.fingerprint256
}
