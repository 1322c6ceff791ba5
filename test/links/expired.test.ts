import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForEverything, type AskedLink } from '../harness/asked.ts'
import { hashIn, page } from '../harness/browser.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { addSigners, linkTo } from '../harness/signers.ts'

let t: TestHouse
let asked: AskedLink[]
const outside = () => t.as(undefined)
const learner = () => t.as(t.people.learner)
const asking = '2026-11-21T10:00:00Z'
const late = '2027-12-01T10:00:00Z'

beforeAll(async () => {
  t = await testHouse()
  asked = await askForEverything(t)
})
afterAll(() => t.close())

/** What somebody does next when a link of a purpose has expired: the words are in the order of the first that fits. */
const next: readonly [purpose: RegExp, title: string, words: string][] = [
  [/round/, 'These questions are closed', 'There is nothing more to do'],
  [/end contract/, 'This link has expired', 'If you want to end it, tell Lena Learner'],
  [/./, 'This link has expired', 'Ask Lena Learner to send you a new one'],
]

describe('a link that has expired, whatever it asks', () => {
  test('says so, until when it worked, and what to do, on every door of it; and keeps nothing', async () => {
    t.clock.set(late)
    const before = (await t.events()).length
    for (const { name, path } of asked) {
      const [, title, words] = next.find(([purpose]) => purpose.test(name)) ?? expect.fail(name)
      const posted = await page(outside().post(`${path}/answer`, { answer: 'agreed', seen: 'f'.repeat(64) }))
      for (const shown of [await page(outside().get(path)), await page(outside().get(`${path}/done`)), posted]) {
        expect([shown.status, shown.h1], name).toEqual([410, title])
        expect(shown.text, name).toContain(words)
        expect(shown.text, name).toMatch(/until \d+ [A-Z][a-z]+ \d{4}/)
      }
      expect([(await page(outside().get(`${path}/all`))).h1, name]).toEqual(['This page is closed', name])
    }
    expect(await t.events()).toHaveLength(before)
  })

  test('is said to be so where the learner waits for it, with what brings it back', async () => {
    t.clock.set(late)
    const links = await page(learner().get('/links'))
    const { html } = links
    const reminders = Array.from(html.matchAll(/action="([^"]+\/(?:remind|ask))"/g), ([, path]) => path ?? '')
    expect(links.text.match(/a reminder brings a new link/g)).toHaveLength(reminders.length)
    expect(reminders.length).toBeGreaterThanOrEqual(asked.length - 4)
    expect((await page(learner().get('/feedback'))).text).toContain('a reminder brings a new link')
    const supervision = reminders.find((path) => path.endsWith('/ask'))?.replace('/ask', '') ?? ''
    expect((await page(learner().get(supervision))).text).toMatch(/The link expired on 21 December 2026: a reminder brings a new one/)
    const contract = reminders.find((path) => path.startsWith('/contracts/'))?.split('/parties')[0] ?? ''
    expect((await page(learner().get(contract))).text).toContain('expired on 21 December 2026')
    expect(links.text).not.toContain('Somebody no longer in your record')
    expect((await page(learner().get('/feedback'))).text).toContain('Outside supervisor Q')
    for (const path of reminders) expect((await learner().post(path)).status, path).toBe(303)
    const again = await page(learner().get('/links'))
    expect(again.text).not.toContain('a reminder brings a new link')
    for (const email of ['client.q@example.org', 'manager.q@example.org', 'supervisor.q@example.org'])
      expect((await outside().get(await linkTo(t, email))).status, email).toBe(200)
  })
})

test('what was answered is never said to be lost when its link has expired', async () => {
  t.clock.set(asking)
  const { clientId } = await addSigners(t, { alias: 'Client R', clientEmail: 'client.r@example.org', stakeholderEmail: null })
  expect((await learner().post(`/links/new/goals/${clientId}`)).status).toBe(303)
  const path = await linkTo(t, 'client.r@example.org')
  const seen = hashIn((await page(outside().get(path))).html, 'seen')
  expect((await outside().post(`${path}/answer`, { answer: 'agreed', seen })).status).toBe(303)
  t.clock.set(late)
  for (const end of ['', '/done']) {
    const { status, h1, text, html } = await page(outside().get(`${path}${end}`))
    expect([status, h1]).toEqual([410, 'You have already answered'])
    expect(text).toContain('Your answer came on 21 November 2026 and is kept')
    expect(text).toContain('You could see it here until 21 December 2026. To see it now, ask Lena Learner')
    expect(text).not.toContain('Nothing was kept')
    expect(html).not.toContain('/done')
  }
})
