import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors } from '../../app/features/doors.ts'
import { connect } from '../../app/platform/database/connect.ts'
import type { Door } from '../../app/platform/web/feature.ts'
import { createRouter } from '../../app/router.ts'
import { routes } from '../../app/routes.ts'
import { page } from '../harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../harness/house.ts'

const stranger = '01900000-0000-7000-8000-000000000000'
const someToken = 'A'.repeat(43)

let t: TestHouse

beforeAll(async () => {
  t = await testHouse({ demonstration: true, baseUrl: 'https://centre.example.org' })
})

afterAll(() => t.close())

function pathOf({ pattern }: Door): string {
  return pattern.replaceAll(':token', someToken).replaceAll(/:\w+/g, stranger)
}

function nameOf({ method, pattern }: Door): string {
  return `${method} ${pattern}`
}

async function knock(door: Door, person: TestPerson | undefined, headers: Record<string, string> = {}): Promise<Response> {
  const browser = t.as(person)
  return door.method === 'GET' ? browser.get(pathOf(door), headers) : browser.post(pathOf(door), {}, headers)
}

/** Asks as a browser on a page of another site does. */
async function knockFrom(origin: string | undefined, door: Door, body = 'a=b', type = 'application/x-www-form-urlencoded'): Promise<Response> {
  const headers = { 'content-type': type, cookie: t.people.learner.cookie, ...(origin === undefined ? {} : { origin }) }
  return t.app.request(`https://centre.example.org${pathOf(door)}`, { method: 'POST', body, headers })
}

const leaving = /sign-out|sessions/
const signingOutLast = [...doors.filter(({ pattern }) => !leaving.test(pattern)), ...doors.filter(({ pattern }) => leaving.test(pattern))]
const posting = doors.filter(({ method }) => method === 'POST')

describe('Every door', () => {
  test('stands at an address of routes.ts, and every address there has a door', () => {
    expect(doors.length).toBeGreaterThan(80)
    const named = Object.values(routes).map(({ pattern }) => pattern)
    expect(new Set(named).size).toBe(named.length)
    expect(new Set(doors.map(({ pattern }) => pattern))).toEqual(new Set(named))
  })

  test('is there once', () => {
    const keys = doors.map(nameOf)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('names at least one role, or says that none is needed', () => {
    expect(doors.filter(({ admits }) => admits.length === 0).map(nameOf)).toEqual([])
  })

  test('that changes something is not open to everybody, but for those that let people in and by which they leave, and the one that checks a copy and keeps nothing', () => {
    expect(posting.filter(({ admits }) => admits === 'anyone').map(nameOf)).toEqual(expect.arrayContaining(['POST /sign-in']))
    const allowed = /^POST \/(?:sign-in|sign-out|invitations|verify$)/
    expect(
      posting
        .filter(({ admits }) => admits === 'anyone')
        .map(nameOf)
        .filter((key) => !allowed.test(key)),
    ).toEqual([])
  })
})

describe('Every answer, to every role, signed in or not', () => {
  test('tells the browser to run only what the page itself names, and to hand nothing on', async () => {
    const statuses = new Map<number, number>()
    for (const door of signingOutLast) {
      for (const person of [undefined, ...Object.values(t.people)]) {
        const answer = await knock(door, person)
        const who = `${nameOf(door)} as ${person?.name ?? 'nobody'}`
        expect(answer.status, who).toBeLessThan(500)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        expectSafe(answer, await answer.text(), door, who)
      }
    }
    for (const status of [200, 303, 403, 404, 422]) expect(statuses.get(status), `answers of ${status}`).toBeGreaterThan(10)
  })

  test('is safe also where there is no page, and where one breaks', async () => {
    const missing = await t.as(t.people.learner).get('/there/is/nothing')
    expect(missing.status).toBe(404)
    expectSafe(missing, await missing.text(), { pattern: '/there' }, 'nothing')
    const database = connect('postgres://nobody@127.0.0.1:1/none', 1)
    const broken = await createRouter({ ...t.house, database }, 'dist/client').request('https://centre.example.org/sessions', {
      headers: { cookie: t.people.assessor.cookie },
    })
    const text = await broken.text()
    expect(broken.status).toBe(500)
    expect(text).toContain(broken.headers.get('x-request-id'))
    expectSafe(broken, text, { pattern: '/sessions' }, 'broken')
    await database.destroy()
  })
})

function expectSafe(answer: Response, body: string, door: Pick<Door, 'pattern'>, who: string): void {
  const { headers } = answer
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = /script-src 'self' 'nonce-([^']{16,})'/.exec(policy)?.[1]
  expect(nonce, who).toBeDefined()
  for (const rule of [`default-src 'none'`, `style-src 'self'`, `frame-ancestors 'none'`, `base-uri 'none'`, `form-action 'self'`])
    expect(policy, who).toContain(rule)
  expect(policy, who).not.toMatch(/unsafe-|\*|https?:/)
  expect(headers.get('x-content-type-options'), who).toBe('nosniff')
  expect(headers.get('referrer-policy'), who).toBe(door.pattern.startsWith('/l/') ? 'no-referrer' : 'same-origin')
  expect(headers.get('strict-transport-security'), who).toContain('max-age=31536000')
  expect(headers.get('x-request-id'), who).toMatch(/^[0-9a-f-]{36}$/)
  for (const cookie of headers.getSetCookie()) {
    expect(cookie, who).toMatch(/; HttpOnly/i)
    expect(cookie, who).toMatch(/; SameSite=(?:Lax|Strict)/i)
    expect(cookie, who).toMatch(/; Secure/i)
  }
  if (!(headers.get('content-type') ?? '').startsWith('text/html')) return
  expect(headers.get('cache-control'), who).toBe('no-store')
  expect(body, who).not.toMatch(/ style="|<style|\son\w+="|javascript:/)
  for (const [script] of body.matchAll(/<script[^>]*>/g)) expect(script, who).toContain(`nonce="${nonce}"`)
}

describe('What another site sends', () => {
  test('is refused at every door', async () => {
    expect(posting.length).toBeGreaterThan(40)
    for (const door of posting) {
      for (const origin of ['https://evil.example', 'https://centre.example.org.evil.example', undefined]) {
        expect((await knockFrom(origin, door)).status, `${nameOf(door)} from ${origin}`).toBe(403)
      }
      for (const type of ['application/json', 'text/html', 'x']) {
        expect((await knockFrom('https://evil.example', door, '{}', type)).status, `${nameOf(door)} as ${type}`).toBe(403)
      }
      const withoutOrigin = await knockFrom('null', door)
      expect(withoutOrigin.status === 403, `${nameOf(door)} from a page without an origin`).toBe(door.admits !== 'link')
    }
  })
})

describe('More than a form can hold', () => {
  test('is answered with a page that says so, at every door', async () => {
    const tooMuch = `a=${'b'.repeat(1_000_001)}`
    for (const door of posting) {
      const answer = await page(knockFrom('https://centre.example.org', door, tooMuch))
      expect([answer.status, answer.h1], nameOf(door)).toEqual([413, 'That was too much at once'])
    }
  })
})
