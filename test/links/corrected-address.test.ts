import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendLinksAnewJob } from '../../app/features/reminders/index.ts'
import type { JobData } from '../../app/platform/jobs/jobs.ts'
import { findMailFor } from '../../app/platform/mail/mail.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { askForEverything, type AskedLink } from '../harness/asked.ts'
import { page } from '../harness/browser.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { letters, linkTo } from '../harness/signers.ts'

let t: TestHouse
let asked: AskedLink[]

beforeAll(async () => {
  t = await testHouse()
  asked = await askForEverything(t)
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const outside = () => t.as(undefined)

/** Writes another identity over the one that is kept, and does the job that follows. */
async function correct(path: string, name: string, email: string): Promise<string> {
  const shown = await page(learner().post(`${path}/show`))
  const keptAt = /name="keptAt" value="([^"]+)"/.exec(shown.html)?.[1] ?? ''
  t.clock.set(t.clock.now.add({ minutes: 5 }).toString())
  t.jobs.length = 0
  const kept = await page(learner().post(path, { name, email, keptAt }))
  expect(kept.status, kept.text).toBe(303)
  for (const { name: job, data } of t.jobs) if (job === 'send links anew') await sendLinksAnewJob(t.house)(data as JobData['send links anew'])
  return kept.location ?? ''
}

async function idOf(table: 'outside_supervisor' | 'client' | 'colleague', alias: string): Promise<string> {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom(table).select('id').where('alias', '=', alias).executeTakeFirstOrThrow())
  return row.id
}

function pathsOf(kind: 'client' | 'supervisor'): AskedLink[] {
  const names = {
    client: /^(sign contract|confirm sessions|agree needs|write witness|give feedback: after-a-session)/,
    supervisor: /^(confirm supervision|review)/,
  }
  return asked.filter(({ name }) => names[kind].test(name))
}

describe('an e-mail address that was wrong is corrected', () => {
  test('R061: of an outside supervisor: links to the earlier address lead nowhere, what waits goes to the new one, and it is written down', async () => {
    const supervisor = await idOf('outside_supervisor', 'Outside supervisor Q')
    const path = `/supervision/supervisors/${supervisor}/identity`
    expect((await page(learner().get('/supervision/supervisors/new'))).html).toContain(`href="${path}"`)
    expect((await page(learner().get(path))).html).not.toContain('Orla')
    const before = pathsOf('supervisor')
    expect(before).toHaveLength(2)
    const earlier = (await t.events()).length
    await correct(path, 'Orla Wetherfield', 'orla.right@example.org')
    for (const { name, path: dead } of before) for (const end of ['', '/all', '/done']) expect((await outside().get(dead + end)).status, name).toBe(404)
    const fresh = (await letters(t)).filter(({ to }) => to === 'orla.right@example.org')
    expect(fresh.length).toBe(3)
    expect((await outside().get(await linkTo(t, 'orla.right@example.org'))).status).toBe(200)
    const events = (await t.events()).slice(earlier)
    expect(events.slice(0, 3)).toEqual(['IdentityOpened', 'IdentityKept', 'AddressCorrected'])
    expect(events.filter((kind) => kind === 'LinkSentAgain')).toHaveLength(3)
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('audit_event').select('data').where('kind', '=', 'AddressCorrected').execute())
    expect(JSON.stringify(rows)).not.toContain('example.org')
  })

  test('of a client: also a contract to sign, and the code that was mailed for it is worth nothing', async () => {
    const client = await idOf('client', 'Client Q')
    const before = pathsOf('client')
    expect(before.length).toBeGreaterThanOrEqual(5)
    await correct(`/clients/${client}/identity`, 'Benedict Quillfeather', 'benedict.right@example.org')
    for (const { name, path } of before) expect((await outside().get(path)).status, name).toBe(404)
    const fresh = (await letters(t)).filter(({ to }) => to === 'benedict.right@example.org')
    for (const subject of [/contract/, /confirm 1 session/, /needs and goals/, /what you saw/, /feedback/])
      expect(
        fresh.some((one) => subject.test(one.subject)),
        String(subject),
      ).toBe(true)
    for (const { text } of fresh) expect((await outside().get(/\/l\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? '')).status).toBe(200)
  })

  test('R089: of somebody who has signed: their copy comes again, with a way to end the contract; the earlier way is gone', async () => {
    const end = asked.find(({ name }) => name === 'end contract')?.path ?? ''
    const client = await idOf('client', 'Client S')
    await correct(`/clients/${client}/identity`, 'Benedict Quillfeather', 'client.s.right@example.org')
    expect((await outside().get(end)).status).toBe(404)
    const copy = (await letters(t)).find(({ to, subject }) => to === 'client.s.right@example.org' && subject.startsWith('Signed by everyone'))
    expect(copy?.enclosed).toHaveLength(1)
    expect((await page(outside().get(/\/l\/[A-Za-z0-9_-]+/.exec(copy?.text ?? '')?.[0] ?? ''))).h1).toBe('End the coaching contract with Lena Learner')
  })

  test('R107: letters to the earlier address are still found as theirs, and by nobody else', async () => {
    const client = await idOf('client', 'Client Q')
    const found = await inCentre(t.database, t.centreId, (tx) => findMailFor(tx, t.house.vault, t.centreId, client))
    expect(new Set(found.map(({ to }) => to))).toEqual(new Set(['client.q@example.org', 'benedict.right@example.org']))
  })

  test('nothing happens to links when the name alone is put right, or the address stays the same but for capitals', async () => {
    const client = await idOf('client', 'Client Q')
    const path = await linkTo(t, 'benedict.right@example.org')
    const count = (await letters(t)).length
    await correct(`/clients/${client}/identity`, 'Benedict J. Quillfeather', 'Benedict.Right@example.org')
    expect((await outside().get(path)).status).toBe(200)
    expect((await letters(t)).length).toBe(count)
  })

  test('an address that is taken out ends what was sent to it', async () => {
    const client = await idOf('client', 'Client Q')
    const path = await linkTo(t, 'benedict.right@example.org')
    await correct(`/clients/${client}/identity`, 'Benedict Quillfeather', '')
    expect((await outside().get(path)).status).toBe(404)
    expect(t.jobs.filter(({ name }) => name === 'send links anew')).toEqual([])
  })

  test('another learner’s supervisor is not there', async () => {
    const supervisor = await idOf('outside_supervisor', 'Outside supervisor Q')
    for (const end of ['', '/show'])
      expect((await t.as(t.people.otherLearner).post(`/supervision/supervisors/${supervisor}/identity${end}`, {})).status).toBe(404)
    expect((await t.as(t.people.otherLearner).get(`/supervision/supervisors/${supervisor}/identity`)).status).toBe(404)
    expect((await t.as(t.people.tutor).get(`/supervision/supervisors/${supervisor}/identity`)).status).toBe(403)
  })
})
