import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { signContract, type SignedContract } from '../../../../test/harness/signed-contract.ts'
import { addSigners } from '../../../../test/harness/signers.ts'

let t: TestHouse
let folder: string
let contract: SignedContract
let serial = 0

beforeAll(async () => {
  t = await testHouse()
  folder = mkdtempSync(join(tmpdir(), 'copies-'))
  contract = await signContract(t)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await t.close()
})

async function download(response: Promise<Response> | Response): Promise<{ bytes: Buffer; file: string }> {
  const answered = await response
  expect(answered.status, t.logged().slice(-1500)).toBe(200)
  expect(answered.headers.get('content-type')).toBe('application/pdf')
  expect(answered.headers.get('content-disposition')).toContain('coaching-contract-version-1.pdf')
  expect(answered.headers.get('cache-control')).toBe('no-store')
  return keep(Buffer.from(await answered.arrayBuffer()))
}

function keep(bytes: Buffer): { bytes: Buffer; file: string } {
  serial += 1
  const file = join(folder, `${serial}.pdf`)
  writeFileSync(file, bytes)
  return { bytes, file }
}

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const textOf = (file: string) => tool('pdftotext', '-layout', file, '-')

describe('R055: each party has a sealed copy', () => {
  it('that an independent checker accepts, and refuses with one byte changed', async () => {
    const { bytes, file } = await download(t.as(undefined).get(contract.copies.client))
    const said = tool('pdfsig', file)
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    const changed = Buffer.from(bytes)
    changed[400] = (changed[400] ?? 0) ^ 1
    expect(tool('pdfsig', keep(changed).file)).toContain('Digest Mismatch')
  })

  it('with the terms, who signed when and how, and the own name alone', async () => {
    const { file } = await download(t.as(undefined).get(contract.copies.client))
    const text = textOf(file)
    for (const words of [
      'We keep what we promise',
      'Client B’s line manager',
      contract.client,
      'By a link sent to them alone',
      '21 November 2026',
      '[U+1F642]',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Orlebar')
    const info = tool('pdfinfo', file)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Coaching contract with Lena Learner/)
    expect(textOf((await download(t.as(undefined).get(contract.copies.stakeholder))).file)).not.toContain('Quillfeather')
  })

  it('the learner’s own with no name but theirs, and with every name only by an opening that is noted', async () => {
    const learner = t.as(t.people.learner)
    const before = await t.events()
    const plain = textOf((await download(learner.get(`${contract.path}/copy`))).file)
    expect(plain).toContain('Lena Learner')
    expect(plain).not.toMatch(/Orlebar|Quillfeather/)
    expect(await t.events()).toEqual(before)
    const named = textOf((await download(learner.post(`${contract.path}/copy`))).file)
    for (const name of [contract.stakeholder, contract.client]) expect(named).toContain(name)
    expect((await t.events()).slice(before.length)).toEqual(['ContractSignaturesOpened'])
  })

  it('not before anybody has signed', async () => {
    const learner = t.as(t.people.learner)
    const { clientId } = await addSigners(t, { alias: 'Client U' })
    const fields = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
    const draft = (await page(learner.post(`/clients/${clientId}/contract/new`, fields))).location ?? ''
    expect((await learner.get(`${draft}/copy`)).status).toBe(404)
    expect((await page(learner.get(draft))).html).not.toContain(`${draft}/copy`)
  })
})
