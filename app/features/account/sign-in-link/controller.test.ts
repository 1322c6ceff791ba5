import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findMail, type KeptMail } from '../../../platform/mail/mail.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function letters(): Promise<KeptMail[]> {
  return inCentre(t.database, t.centreId, (tx) => findMail(tx, t.house.vault, t.centreId, 20))
}

async function mailedLink(email: string, then: string = '/'): Promise<string> {
  await t.as(undefined).post('/sign-in/link', { email, then })
  const letter = (await letters()).find((one) => one.to === email)
  return /http:\/\/localhost:3000(\/sign-in\/link\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

describe('signing in by a link', () => {
  test('takes a press of a button, so that a mail scanner does not use the link up', async () => {
    const path = await mailedLink(t.people.learner.email)
    for (let scanned = 0; scanned < 3; scanned += 1) {
      const opened = await page(t.as(undefined).get(path))
      expect([opened.status, opened.h1]).toEqual([200, 'Sign in to Coachfolio'])
      expect(opened.html).toContain(`method="post" action="${path}"`)
    }
    const browser = t.as(undefined)
    const signedIn = await page(browser.post(path))
    expect([signedIn.status, signedIn.location]).toEqual([303, '/'])
    expect((await page(browser.get('/account'))).text).toContain('Lena Learner')
  })

  test('leads to the page that was first asked for', async () => {
    const asked = await page(t.as(undefined).get('/account?x=1'))
    const signIn = await page(t.as(undefined).get(asked.location ?? ''))
    expect(signIn.html).toContain('href="/sign-in/link?then=%2Faccount%3Fx%3D1"')
    const form = await page(t.as(undefined).get('/sign-in/link?then=%2Faccount%3Fx%3D1'))
    expect(form.html).toContain('name="then" value="/account?x=1"')
    const path = await mailedLink(t.people.otherLearner.email, '/account?x=1')
    expect((await page(t.as(undefined).get(path))).html).toContain('name="then" value="/account?x=1"')
    const browser = t.as(undefined)
    expect((await page(browser.post(path, { then: '/account?x=1' }))).location).toBe('/account?x=1')
    expect((await page(browser.get('/account'))).text).toContain('Oscar Other')
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example'])('never leads to %j', async (then) => {
    const path = await mailedLink(t.people.otherLearner.email, then)
    expect(path).not.toContain('evil')
    expect((await page(t.as(undefined).get(`${path}?then=${encodeURIComponent(then)}`))).html).not.toContain('evil')
    expect((await page(t.as(undefined).post(path, { then }))).location).toBe('/')
  })

  test('works once', async () => {
    const path = await mailedLink(t.people.tutor.email)
    expect((await t.as(undefined).post(path)).status).toBe(303)
    const again = await page(t.as(undefined).post(path))
    expect([again.status, again.h1]).toEqual([410, 'This link works no more'])
    expect(again.text).toContain('Send me a new link')
  })

  test('works for 15 minutes', async () => {
    const path = await mailedLink(t.people.supervisor.email)
    await t.database.updateTable('auth_verification').set({ expires_at: '2020-01-01T00:00:00Z' }).execute()
    expect((await t.as(undefined).post(path)).status).toBe(410)
  })

  test.each(['guessed', 'x'.repeat(5000), '%00', '%E0%A4%A', '..%2F..%2Fetc', '%3Cscript%3E'])('is not opened by the guess %j', async (token) => {
    const opened = await page(t.as(undefined).get(`/sign-in/link/${token}`))
    expect(opened.status).toBeLessThan(500)
    expect(opened.html).not.toContain('<script>alert')
    const tried = await t.as(undefined).post(`/sign-in/link/${token}`)
    expect([404, 410]).toContain(tried.status)
    expect(tried.headers.getSetCookie()).toEqual([])
  })
})

describe('asking for a link', () => {
  test('answers the same for a stranger, who gets no mail', async () => {
    const before = (await letters()).length
    const known = await page(t.as(undefined).post('/sign-in/link', { email: t.people.assessor.email }))
    const stranger = await page(t.as(undefined).post('/sign-in/link', { email: 'stranger@example.org' }))
    expect([known.status, stranger.status]).toEqual([200, 200])
    expect(known.text.replace(t.people.assessor.email, '')).toBe(stranger.text.replace('stranger@example.org', ''))
    expect((await letters()).length).toBe(before + 1)
  })

  test('says what is missing', async () => {
    const answer = await page(t.as(undefined).post('/sign-in/link', { email: '' }))
    expect([answer.status, answer.h1]).toEqual([422, 'Sign in by e-mail'])
    expect(answer.text).toContain('Enter your e-mail address')
  })

  test('keeps the letter sealed: the token is nowhere in the table, nor in the log', async () => {
    const path = await mailedLink(t.people.administrator.email)
    const token = path.split('/').at(-1) ?? ''
    expect(token.length).toBeGreaterThan(20)
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('mail_message').selectAll().execute())
    expect(rows.some((row) => Buffer.from(row.sealed).includes(token))).toBe(false)
    await t.as(undefined).get(path)
    expect(t.logged()).not.toContain(token)
    expect(t.logged()).not.toContain(t.people.administrator.email)
  })
})
