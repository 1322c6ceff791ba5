import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../../test/harness/house.ts'
import { setPassword } from '../../../platform/auth/person.ts'

const password = 'correct horse battery'
let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  for (const person of [t.people.learner, t.people.otherLearner, t.people.tutor]) await givePassword(person)
})

afterAll(() => t.close())

function givePassword(person: TestPerson): Promise<void> {
  return t.database.transaction().execute((tx) => setPassword(tx, person.id, password, t.clock.now))
}

function words(text: string): string {
  return text.replaceAll(/[\w.]+@example\.org/g, '(address)')
}

describe('signing in with a password', () => {
  test('opens the page that was asked for', async () => {
    const browser = t.as(undefined)
    const asked = await page(browser.get('/account?x=1'))
    expect([asked.status, asked.location]).toEqual([303, '/sign-in?then=%2Faccount%3Fx%3D1'])
    const form = await page(browser.get(asked.location ?? ''))
    expect([form.status, form.h1]).toEqual([200, 'Sign in'])
    expect(form.html).toContain('name="then" value="/account?x=1"')
    const signedIn = await page(browser.post('/sign-in', { email: t.people.learner.email, password, then: '/account?x=1' }))
    expect([signedIn.status, signedIn.location]).toEqual([303, '/account?x=1'])
    expect((await page(browser.get('/account'))).text).toContain('Lena Learner')
    expect((await page(browser.get('/sign-in?then=/account'))).location).toBe('/account')
  })

  test('answers a wrong password and a stranger with the same page', async () => {
    const wrong = await page(t.as(undefined).post('/sign-in', { email: t.people.learner.email, password: 'not this one at all' }))
    const stranger = await page(t.as(undefined).post('/sign-in', { email: 'nobody@example.org', password: 'not this one at all' }))
    expect([wrong.status, stranger.status]).toEqual([422, 422])
    expect(wrong.text).toContain('do not go together')
    expect(words(wrong.text)).toBe(words(stranger.text))
    expect(wrong.html).toContain(`value="${t.people.learner.email}"`)
    expect(wrong.html).not.toContain('not this one at all')
  })

  test('is refused with a clear message after many attempts, also with the right password', async () => {
    const guesses = Array.from({ length: 50 }, (_, at) => t.as(undefined).post('/sign-in', { email: t.people.tutor.email, password: `guess number ${at}` }))
    const statuses = (await Promise.all(guesses)).map((response) => response.status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(40)
    const right = await page(t.as(undefined).post('/sign-in', { email: t.people.tutor.email, password }))
    expect(right.status).toBe(429)
    expect(right.text).toContain('too many attempts with this address. Wait 15 minutes')
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'])('never leads to %j', async (then) => {
    const signedIn = await page(t.as(undefined).post('/sign-in', { email: t.people.learner.email, password, then }))
    expect([signedIn.status, signedIn.location]).toEqual([303, '/'])
    expect((await page(t.as(undefined).get(`/sign-in?then=${encodeURIComponent(then)}`))).html).toContain('name="then" value="/"')
  })

  test.each([
    ['nothing', {}],
    ['a NUL', { email: 'a\u0000b@example.org', password: 'x' }],
    ['script', { email: '<script>alert(1)</script>', password: 'x' }],
    ['a huge text', { email: 'x'.repeat(100_000), password: 'x' }],
  ])('answers %s with the form and what is wrong', async (_what, fields) => {
    const answer = await page(t.as(undefined).post('/sign-in', fields))
    expect([answer.status, answer.h1]).toEqual([422, 'Sign in'])
    expect(answer.html).not.toContain('<script>alert')
  })

  test('is refused from another site', async () => {
    const response = await t.as(undefined).post('/sign-in', { email: t.people.learner.email, password }, {})
    expect(response.status).toBe(303)
    const foreign = await t.app.request('http://localhost:3000/sign-in', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: t.people.learner.email, password }).toString(),
    })
    expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []])
  })
})

describe('signing out', () => {
  test('ends the session, also for a copy of its cookie', async () => {
    const browser = t.as(t.people.assessor)
    expect((await browser.get('/account')).status).toBe(200)
    const out = await page(browser.post('/sign-out'))
    expect([out.status, out.location]).toEqual([303, '/sign-in?left=yes'])
    expect((await page(browser.get(out.location ?? ''))).text).toContain('You are signed out')
    expect((await t.as(t.people.assessor).get('/account')).status).toBe(303)
  })
})

describe('a form sent when the sign-in has ended', () => {
  const path = '/people/invite?from=list'
  const typed = { name: 'Ünal "Q" <script>x</script>\nsecond line', email: 'new@example.org', roles: ['learner', 'tutor'] }

  test('is carried through signing in, whole', async () => {
    const browser = t.as(undefined)
    const first = await page(browser.post(path, typed))
    expect([first.status, first.h1]).toEqual([401, 'Sign in'])
    expect(first.text).toContain('Nothing you typed is lost')
    expect(first.html).not.toContain('<script>x')
    const carried = hidden(first.html, 'carry')
    const wrong = await page(browser.post('/sign-in', { email: t.people.learner.email, password: 'wrong one here', carry: carried }))
    expect(wrong.status).toBe(422)
    expect(hidden(wrong.html, 'carry')).toBe(carried)
    const again = await page(browser.post('/sign-in', { email: t.people.learner.email, password, carry: carried }))
    expect([again.status, again.h1]).toEqual([200, 'You are signed in again'])
    expect(again.html).toContain(`action="${path}"`)
    expect(again.text).toContain('Carry on')
    expect(fieldsOf(again.html)).toEqual([
      ['name', typed.name],
      ['email', typed.email],
      ['roles', 'learner'],
      ['roles', 'tutor'],
    ])
  })

  test('is not carried when it is too long, and says what to do instead', async () => {
    const first = await t.as(undefined).post(path, { name: 'x'.repeat(400_000) })
    const read = await page(first)
    expect([read.status, read.html.length < 20_000]).toEqual([401, true])
    expect(read.text).toContain('Sign in in another window, then go back to the page')
  })

  test('with more fields than a page has is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`field${at}`, 'x']))
    for (const answer of [
      await page(t.as(undefined).post(path, many)),
      await page(t.as(undefined).post('/sign-in', { a: Array.from({ length: 2001 }, () => 'x') })),
    ])
      expect([answer.status, answer.h1]).toEqual([413, 'That was too much at once'])
  })

  test('with a file is read only from somebody who is signed in', async () => {
    const send = (cookie?: string) => {
      const body = new FormData()
      body.append('document', 'x'.repeat(1_100_000))
      const headers = { origin: t.house.baseUrl, 'content-length': '1200000', ...(cookie === undefined ? {} : { cookie }) }
      return t.app.request(`${t.house.baseUrl}/evidence/01900000-0000-7000-8000-000000000000/documents`, { method: 'POST', body, headers })
    }
    expect((await send()).status).toBe(413)
    expect((await send(t.people.administrator.cookie)).status).toBe(403)
  })

  test('can be sent from the same page after signing in elsewhere', async () => {
    const first = await page(t.as(undefined).post(path, typed))
    expect(first.text).toContain('I am signed in: send what I typed')
    expect(first.html).toContain(`action="${path}"`)
  })

  test.each(['{', '[]', '{"path":"/x"}', '{"path":1,"fields":[]}'])('goes nowhere when it is no form of ours: %s', async (carry) => {
    const answer = await page(t.as(undefined).post('/sign-in', { email: t.people.learner.email, password, carry }))
    expect([answer.status, answer.location]).toEqual([303, '/'])
  })

  test('never goes to another site', async () => {
    const carry = JSON.stringify({ path: 'https://evil.example/take', fields: [['secret', 'x']] })
    const answer = await page(t.as(undefined).post('/sign-in', { email: t.people.learner.email, password, carry }))
    expect(answer.html).not.toContain('evil.example')
    expect(answer.html).toContain('action="/"')
  })

  test('is told so in a word when a script has sent it', async () => {
    const response = await t.as(undefined).post('/drafts/invite-person/01900000-0000-7000-8000-000000000000', { name: 'x' }, { accept: 'application/json' })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ problem: expect.stringContaining('You are signed out') })
  })
})

function decoded(text: string): string {
  const named: Record<string, string> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'", '&amp;': '&' }
  return text.replaceAll(/&(quot|lt|gt|#39|amp);/g, (name) => named[name] ?? name)
}

function fieldsOf(html: string): [string, string][] {
  return Array.from(html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g), (match) => [decoded(match[1] ?? ''), decoded(match[2] ?? '')])
}

function hidden(html: string, name: string): string {
  return fieldsOf(html).find(([one]) => one === name)?.[1] ?? ''
}
