import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { postMail } from '../../platform/mail/mail.ts'

const stranger = '01900000-0000-7000-8000-000000000000'

describe('the outbox of the demonstration', () => {
  let t: TestHouse

  beforeAll(async () => {
    t = await testHouse({ demonstration: true })
  })

  afterAll(() => t.close())

  function post(centreId: string, text: string): Promise<string> {
    const mail = {
      to: 'cl@example.org',
      toName: 'Cleo <b>Client</b>',
      subject: 'Please sign <script>alert(1)</script>',
      text,
      html: '<script>alert(2)</script>',
    }
    return inCentre(t.database, centreId, (tx) => postMail(tx, t.house, centreId, mail, t.clock.now))
  }

  test('is empty at first, and says what for', async () => {
    const shown = await page(t.as(t.people.learner).get('/outbox'))
    expect([shown.status, shown.h1]).toEqual([200, 'Outbox'])
    expect(shown.text).toContain('No letters yet')
  })

  test('shows a letter as words with links that work, and nothing of it as markup', async () => {
    const id = await post(t.centreId, 'Dear Cleo,\n\nSign here:\nhttp://localhost:3000/l/abc\n\n<script>alert(3)</script>')
    const list = await page(t.as(t.people.learner).get('/outbox'))
    expect(list.html).toContain(`href="/outbox/${id}"`)
    expect(list.text).toContain('today, 10:00 Cleo <b>Client</b> (cl@example.org)')
    const letter = await page(t.as(t.people.learner).get(`/outbox/${id}`))
    expect(letter.status).toBe(200)
    expect(letter.html).toContain('<a href="http://localhost:3000/l/abc">')
    expect(letter.html).toContain('data-no-prefetch')
    expect(letter.html).not.toContain('<script>alert')
    expect(letter.text).toContain('<script>alert(3)</script>')
  })

  test('is open to somebody who waits for a link to sign in with', async () => {
    await t.as(undefined).post('/sign-in/link', { email: t.people.learner.email })
    const browser = t.as(undefined)
    const [first] = Array.from((await page(browser.get('/outbox'))).html.matchAll(/href="(\/outbox\/[^"]+)"/g), (match) => match[1] ?? '')
    const letter = await page(browser.get(first ?? ''))
    const link = /href="http:\/\/localhost:3000(\/sign-in\/link\/[^"]+)"/.exec(letter.html)?.[1] ?? ''
    expect((await browser.post(link)).status).toBe(303)
    expect((await browser.get('/account')).status).toBe(200)
  })

  test('holds nothing of another centre', async () => {
    const theirs = await post(t.people.strangerLearner.centreId, 'Only for Fenland')
    expect((await t.as(t.people.learner).get(`/outbox/${theirs}`)).status).toBe(404)
    expect((await t.as(t.people.strangerLearner).get(`/outbox/${theirs}`)).status).toBe(200)
  })

  test.each([stranger, 'nonsense', '%00'])('has no letter %s', async (id) => {
    expect((await t.as(t.people.learner).get(`/outbox/${id}`)).status).toBe(404)
  })
})

describe('outside a demonstration', () => {
  let t: TestHouse

  beforeAll(async () => {
    t = await testHouse()
  })

  afterAll(() => t.close())

  test('there is no outbox, for anybody', async () => {
    for (const person of [undefined, ...Object.values(t.people)]) {
      expect((await t.as(person).get('/outbox')).status).toBe(404)
      expect((await t.as(person).get(`/outbox/${stranger}`)).status).toBe(404)
    }
  })
})
