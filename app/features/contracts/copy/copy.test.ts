import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, linkTo } from '../../../../test/harness/signers.ts'

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting 🙂 李明' }
let t: TestHouse
let folder: string
let contract: string
let copy: string

beforeAll(async () => {
  t = await testHouse()
  folder = mkdtempSync(join(tmpdir(), 'copies-'))
  const learner = t.as(t.people.learner)
  const signers = await addSigners(t)
  const fields = { kind: 'three-way', stakeholders: signers.stakeholderId, agreedOn: '2026-11-03', ...terms }
  contract = (await page(learner.post(`/clients/${signers.clientId}/contract/new`, fields))).location ?? ''
  await learner.post(`${contract}/send`)
  const seen = seenIn((await page(learner.get(contract))).html)
  await learner.post(`${contract}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })
  for (const [email, name] of [
    ['dana@example.org', 'Dana Orlebar'],
    ['benedict@example.org', 'Benedict Quillfeather'],
  ] as const) {
    const path = await linkTo(t, email)
    const answered = await page(t.as(undefined).post(`${path}/answer`, { answer: 'signed', seen, name, consent: 'yes', mark: 'M10 10L200 120' }))
    copy = (answered.location ?? '').replace('/done', '/copy')
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await t.close()
})

function seenIn(html: string): string {
  return /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
}

async function download(response: Promise<Response> | Response): Promise<{ bytes: Buffer; file: string }> {
  const answered = await response
  expect(answered.status, t.logged().slice(-1500)).toBe(200)
  expect(answered.headers.get('content-type')).toBe('application/pdf')
  expect(answered.headers.get('content-disposition')).toContain('coaching-contract-version-1.pdf')
  const bytes = Buffer.from(await answered.arrayBuffer())
  const file = join(folder, `${bytes.length}-${Math.random()}.pdf`)
  writeFileSync(file, bytes)
  return { bytes, file }
}

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

describe('R055: each party has a sealed copy', () => {
  it('that an independent checker accepts, and refuses with one byte changed', async () => {
    const { bytes, file } = await download(t.as(undefined).get(copy))
    const said = tool('pdfsig', file)
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    const changed = Buffer.from(bytes)
    changed[400] = (changed[400] ?? 0) ^ 1
    writeFileSync(join(folder, 'changed.pdf'), changed)
    expect(tool('pdfsig', join(folder, 'changed.pdf'))).toContain('Digest Mismatch')
  })

  it('with the terms, who signed when and how, and the own name alone', async () => {
    const { file } = await download(t.as(undefined).get(copy))
    const text = tool('pdftotext', '-layout', file, '-')
    for (const words of ['We keep what we promise', 'Client B’s line manager', 'Benedict Quillfeather', 'By a link sent to them alone', '21 November 2026'])
      expect(text).toContain(words)
    expect(text).toContain('[U+1F642]')
    expect(text).not.toContain('Orlebar')
    const info = tool('pdfinfo', file)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Coaching contract with Lena Learner/)
  })

  it('the learner’s own with no name but theirs, and with every name only by an opening that is noted', async () => {
    const learner = t.as(t.people.learner)
    const before = await t.events()
    const plain = tool('pdftotext', '-layout', (await download(learner.get(`${contract}/copy`))).file, '-')
    expect(plain).toContain('Lena Learner')
    expect(plain).not.toMatch(/Orlebar|Quillfeather/)
    expect(await t.events()).toEqual(before)
    const named = tool('pdftotext', '-layout', (await download(learner.post(`${contract}/copy`))).file, '-')
    for (const name of ['Dana Orlebar', 'Benedict Quillfeather']) expect(named).toContain(name)
    expect((await t.events()).slice(before.length)).toEqual(['ContractSignaturesOpened'])
  })
})
