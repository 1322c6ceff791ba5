import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { connect, type DB } from '../database/connect.ts'
import { makeKeyPair, readKeyPair } from './certificate.ts'
import { readSeal } from './read-seal.ts'
import { sealPdf } from './seal-pdf.ts'
import { openSigning, type Signing } from './signing.ts'

const at = Temporal.Instant.from('2026-11-21T10:00:00Z')
const words = { reason: 'A copy', location: 'Harbour', at }
const masterKey = randomBytes(32)
let held: TestDatabase
let database: Kysely<DB>
let signing: Signing
let sealed: Buffer

function open(options: Partial<Parameters<typeof openSigning>[0]> = {}): Promise<Signing> {
  return openSigning({ database, masterKey, name: 'coaching.example.org', clock: () => at, ...options })
}

async function somePdf(): Promise<Uint8Array> {
  const pdf = PDF.create()
  pdf.addPage({ size: 'a4' }).drawText('What was agreed', { x: 50, y: 700 })
  return pdf.save()
}

beforeAll(async () => {
  held = await testDatabase()
  database = connect(held.url, 4)
  signing = await open()
  sealed = await signing.seal(database, await somePdf(), words)
})

afterAll(async () => {
  await database.destroy()
  await held.drop()
})

describe('a key', () => {
  test('is made once, also by processes that start at once, and the same in all of them', async () => {
    await Promise.all(Array.from({ length: 4 }, () => open()))
    const certificates = await (await open()).certificates(database)
    expect(certificates).toHaveLength(1)
    expect(certificates[0]?.subject).toContain('CN=coaching.example.org')
    expect(certificates[0]?.verify(certificates[0].publicKey)).toBe(true)
    expect(new Date(certificates[0]?.validTo ?? '').getUTCFullYear()).toBe(2036)
  })

  test('stands in the database under the master key only, and opens under no other', async () => {
    const { wrapped } = await database.selectFrom('signing_key').select('wrapped').executeTakeFirstOrThrow()
    expect(Buffer.from(wrapped ?? []).includes(Buffer.from('2a8648ce3d0201', 'hex'))).toBe(false)
    const elsewhere = await open({ masterKey: randomBytes(32) })
    await expect(elsewhere.signText(database, 'x')).rejects.toThrow()
    expect((await elsewhere.checkSeal(database, sealed)).kind).toBe('whole')
  })

  test('is replaced by rotating; what the one before has signed is still known', async () => {
    const signed = await signing.signText(database, 'before')
    const fresh = await signing.rotate()
    const after = await signing.signText(database, 'after')
    expect(after.keyId).not.toBe(signed.keyId)
    expect((await signing.certificates(database)).at(-1)?.fingerprint256).toBe(fresh.fingerprint256)
    expect([await signing.isOwnText(database, 'before', signed), await signing.isOwnText(database, 'after', after)]).toEqual([true, true])
    expect(await signing.isOwnText(database, 'another text', signed)).toBe(false)
    expect(await signing.isOwnText(database, 'before', { ...signed, keyId: after.keyId })).toBe(false)
    expect((await signing.checkSeal(database, sealed)).kind).toBe('whole')
  })

  test('may come from the environment: it signs then, and is known when it is there no longer', async () => {
    const own = makeKeyPair('bought.example.org', at)
    const bought = await open({ own })
    const copy = await bought.seal(database, await somePdf(), words)
    await expect(bought.rotate()).rejects.toThrow('COACHFOLIO_SIGNING_KEY')
    const later = await open()
    expect(await later.checkSeal(database, copy)).toMatchObject({ kind: 'whole', at })
    expect((await later.signText(database, 'x')).keyId).not.toBe((await bought.signText(database, 'x')).keyId)
  })

  test('and its certificate are read from PEM, and refused when they do not belong together', () => {
    const { key, certificate } = makeKeyPair('pem.example.org', at)
    const pem = key.export({ type: 'pkcs8', format: 'pem' })
    const chain = makeKeyPair('authority.example.org', at).certificate
    const read = readKeyPair(pem, `${certificate.toString()}${chain.toString()}`)
    expect([read.certificate.fingerprint256, read.chain[0]?.fingerprint256]).toEqual([certificate.fingerprint256, chain.fingerprint256])
    expect(() => readKeyPair(pem, chain.toString())).toThrow('does not belong')
    expect(() => readKeyPair(pem, 'nothing')).toThrow('no certificate')
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
    expect(() => readKeyPair(other, certificate.toString())).toThrow('does not belong')
  })
})

describe('a seal', () => {
  test('says when it was made, and holds for what is known only', async () => {
    expect(await signing.checkSeal(database, sealed)).toMatchObject({ kind: 'whole', at })
    expect(readSeal(sealed, []).kind).toBe('foreign')
    expect(readSeal(Buffer.from(await somePdf()), []).kind).toBe('none')
  })

  test('breaks when any byte of the document is changed', async () => {
    const known = await signing.certificates(database)
    for (const place of sealed.keys()) expect(readSeal(changedAt(sealed, place), known).kind, `byte ${place}`).not.toBe('whole')
  })

  test('made with an RSA key holds as well', async () => {
    const call = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '9', '-subj', '/CN=rsa.example.org', '-keyout', '-', '-out', '-']
    const pem = execFileSync('openssl', call, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const own = readKeyPair(pem, pem)
    const copy = await sealPdf(await somePdf(), own, words)
    expect(readSeal(copy, [own.certificate])).toMatchObject({ kind: 'whole', at })
    expect(readSeal(changedAt(copy, 100), [own.certificate]).kind).toBe('altered')
  })

  test('breaks when anything is added behind it, or cut off', async () => {
    const known = await signing.certificates(database)
    for (const other of [Buffer.concat([sealed, Buffer.from('\n')]), sealed.subarray(0, -1), Buffer.concat([sealed, sealed])])
      expect(readSeal(other, known).kind).not.toBe('whole')
  })

  test('is looked for in the last ranges that a document names, however many there are', async () => {
    const known = await signing.certificates(database)
    for (const [ranges, tried] of [
      [1, 1],
      [5000, 3],
    ] as const) {
      const pdf = withRanges(ranges)
      const reads = vi.spyOn(pdf, 'subarray')
      expect(readSeal(pdf, known).kind).toBe('altered')
      expect(reads).toHaveBeenCalledTimes(2 * tried)
    }
  })

  test.each([
    ['nothing', ''],
    ['a range without a seal', '%PDF-1.7 /ByteRange [0 20 22 8]<>12345678'],
    ['a range beyond the file', '%PDF-1.7 /ByteRange [0 9999999999 9999999999 9999999999]'],
    ['no DER', '%PDF-1.7 /ByteRange [0 41 51 0000000000]<30820000>'],
  ])('is never found in %s', (_what, text) => {
    expect(['none', 'altered']).toContain(readSeal(Buffer.from(text), [new X509Certificate(makeKeyPair('x', at).certificate.raw)]).kind)
  })
})

function changedAt(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}

/** A file that says so many times of itself that it is sealed: each time truly from its first byte to its last. */
function withRanges(count: number): Buffer {
  const range = (length: number) => `/ByteRange[0 9 11 ${String(length).padStart(9, '0')}]`
  return Buffer.from(`%PDF-1.7\n<>${range(count * range(0).length).repeat(count)}`)
}
