import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { signContract, type SignedContract } from '../../../../test/harness/signed-contract.ts'
import { run } from '../../../cli/contract.ts'
import { typeset } from '../../../platform/documents/typeset.ts'

let t: TestHouse
let folder: string
let contract: SignedContract
let copy: Buffer
let serial = 0

beforeAll(async () => {
  t = await testHouse()
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  contract = await signContract(t)
  copy = Buffer.from(await (await t.as(undefined).get(contract.copies.client)).arrayBuffer())
  vi.stubEnv('DATABASE_URL', t.databaseUrl)
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('COACHFOLIO_MODE', 'demonstration')
  vi.stubEnv('COACHFOLIO_MASTER_KEY', Buffer.alloc(32, 7).toString('base64'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await t.close()
})

/** Sends a file to the page as a browser does. */
async function upload(bytes: Uint8Array): ReturnType<typeof page> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], 'copy.pdf', { type: 'application/pdf' }))
  return page(t.app.request(`${t.house.baseUrl}/verify`, { method: 'POST', body, headers: { origin: t.house.baseUrl } }))
}

async function command(bytes: Uint8Array, ...options: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, 'copy.pdf')
  writeFileSync(file, bytes)
  const said = { out: '', err: '' }
  const code = await run(['verify', file, ...options], { out: (text) => void (said.out += text), err: (text) => void (said.err += text) })
  return { code, ...said }
}

function changed(): Buffer {
  const bytes = Buffer.from(copy)
  bytes[900] = (bytes[900] ?? 0) ^ 1
  return bytes
}

function letter(): Promise<Buffer> {
  return typeset({ title: 'A letter', author: 'x', description: 'x', footer: 'x', blocks: [{ kind: 'paragraph', text: 'x' }], files: [], at: t.clock.now })
}

async function otherDocument({ house, database }: TestHouse = t): Promise<Buffer> {
  return house.signing.seal(database, await letter(), { reason: 'x', location: 'x', at: t.clock.now })
}

describe('R055: anybody who holds a copy can check it', () => {
  it('on a page without an account: what it is and who has signed, by alias, and nothing of what was agreed', async () => {
    expect((await page(t.as(undefined).get('/verify'))).h1).toBe('Check a contract')
    const { status, text } = await upload(copy)
    expect(status, text).toBe(200)
    for (const words of [
      'This copy is unaltered',
      'Harbour Coaching Centre',
      'Coaching, three-way, version 1',
      'The coach',
      'Client B’s line manager',
      'Signed on 21 November 2026',
    ])
      expect(text).toContain(words)
    for (const hidden of ['Lena', 'Quillfeather', 'Orlebar', 'We keep what we promise']) expect(text).not.toContain(hidden)
  })

  it('by the fingerprint on it, typed with spaces and in capitals', async () => {
    const fingerprint = /Fingerprint ([0-9a-f]{64})/.exec((await upload(copy)).text)?.[1] ?? ''
    const typed = fingerprint.toUpperCase().replaceAll(/(.{8})/g, '$1 ')
    const found = await page(t.as(undefined).post('/verify', { fingerprint: typed }))
    expect(found.text).toContain('This fingerprint is known')
    expect(found.text).toContain('Signed on 21 November 2026')
    expect((await page(t.as(undefined).post('/verify', { fingerprint: '0'.repeat(64) }))).text).toContain('Nothing is known of this here')
    const bare = await page(t.as(undefined).post('/verify', { fingerprint: 'abc <b>' }))
    expect([bare.status, bare.text.includes('Enter all 64 letters and digits'), bare.html.includes('abc &lt;b&gt;')]).toEqual([422, true, true])
  })

  it('by a command: 0 unaltered, 1 altered or unknown, 2 bad input', async () => {
    const good = await command(copy)
    expect([good.code, good.err]).toEqual([0, ''])
    expect(good.out).toContain('Client B: Signed on 21 November 2026')
    expect(JSON.parse((await command(copy, '--json')).out)).toMatchObject({ kind: 'unaltered', contract: { version: 1, kind: 'three-way' } })
    expect(await command(changed())).toMatchObject({ code: 1, out: expect.stringContaining('was changed after it was sealed') })
    expect((await command(await otherDocument())).code).toBe(1)
    expect(await command(Buffer.from('no pdf'))).toMatchObject({ code: 2, err: expect.stringContaining('is no PDF') })
    for (const bad of [[], ['verify'], ['verify', join(folder, 'gone.pdf')], ['verify', 'a', 'b'], ['other', 'a'], ['verify', '--what']])
      expect(await run(bad, { out: () => undefined, err: () => undefined })).toBe(2)
  })

  it('and learns when it was changed, made elsewhere, is not sealed or is something else', async () => {
    const elsewhere = await testHouse()
    const foreign = await otherDocument(elsewhere)
    await elsewhere.close()
    for (const [bytes, words] of [
      [changed(), 'This document was changed after it was sealed'],
      [foreign, 'This document was sealed by somebody else'],
      [await letter(), 'This document has no seal'],
      [Buffer.from('%PDF-1.7 <script>'), 'This document has no seal'],
      [await otherDocument(), 'This document is no contract'],
    ] as const)
      expect((await upload(bytes)).text).toContain(words)
    expect(await upload(Buffer.alloc(0))).toMatchObject({ status: 422, text: expect.stringContaining('Choose the file that you want to check') })
  })

  it('with certificates to be trusted by a PDF reader', async () => {
    const pem = await (await t.as(undefined).get('/verify/certificates')).text()
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----/)
    expect(pem).not.toContain('PRIVATE')
  })
})

describe('R055: what is kept of a signature cannot be changed unseen', () => {
  it.each([
    ['the day', `answered_on = '2026-10-01'`],
    ['the way', `way = 'in person'`],
    ['the name in the vault', `sealed = sealed || 'x'::bytea`],
    ['the words of consent', `consent_text = ''`],
  ])('not even with the database in hand: %s', async (_what, change) => {
    serial += 1
    const { path, copies } = await signContract(t, `Client K${serial}`)
    const bytes = Buffer.from(await (await t.as(undefined).get(copies.client)).arrayBuffer())
    expect((await upload(bytes)).text).toContain('This copy is unaltered')
    const owner = new Client({ connectionString: t.databaseUrl })
    await owner.connect()
    const party = `party_id = (select id from contract_party where contract_id = '${path.split('/').at(-1)}' and role = 'client')`
    await owner.query(`begin; select set_config('app.centre_id', '${t.centreId}', true); alter table contract_answer disable trigger contract_answer_stays`)
    await owner.query(`update contract_answer set ${change} where ${party}; alter table contract_answer enable trigger contract_answer_stays; commit`)
    await owner.end()
    expect((await upload(bytes)).text).toContain('A signature kept here has been changed')
    expect((await command(bytes)).code).toBe(1)
  })
})
