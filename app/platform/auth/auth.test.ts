import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { connect, type DB } from '../database/connect.ts'
import { attemptLimit } from './attempts.ts'
import { createAuth, type Auth, type MagicLink, type SignedIn } from './auth.ts'
import { createPerson, findPersonByEmail, setPassword } from './person.ts'
import { listSessions, revokeSession } from './session.ts'

const visitor = { address: '192.0.2.7', userAgent: 'Test browser' }
const password = 'correct horse battery'
const secret = 'a secret of the test that is long enough'
const sent: MagicLink[] = []

let server: TestDatabase
let database: Kysely<DB>
let auth: Auth
let now = Temporal.Now.instant()
let personId: string
let email: string
let people = 0

beforeAll(async () => {
  server = await testDatabase()
  database = connect(server.url)
  auth = openDoor('http://localhost:3000')
})

afterAll(async () => {
  await auth.close()
  await database.destroy()
  await server.drop()
})

beforeEach(async () => {
  sent.length = 0
  now = Temporal.Now.instant()
  people += 1
  email = `ann${people}@example.org`
  personId = await database.transaction().execute((tx) => createPerson(tx, { name: 'Ann Example', email, password }, now))
})

function openDoor(baseUrl: string): Auth {
  const sendMagicLink = (link: MagicLink): Promise<void> => {
    sent.push(link)
    return Promise.resolve()
  }
  return createAuth({ databaseUrl: server.url, database, secret, baseUrl, clock: () => now, sendMagicLink })
}

async function signIn(): Promise<SignedIn> {
  const answer = await auth.signInWithPassword(visitor, email, password)
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}

function browserWith({ cookies }: SignedIn): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

describe('signing in with a password', () => {
  test('opens a session that is found again', async () => {
    const session = await auth.findSession(browserWith(await signIn()))
    expect(session).toEqual({ sessionId: expect.any(String), personId, name: 'Ann Example', email })
  })

  test('takes the address in any case and with spaces', async () => {
    expect(await auth.signInWithPassword(visitor, ` ${email.toUpperCase()} `, password)).toMatchObject({ ok: true })
  })

  test('sets a cookie that scripts and other sites do not get', async () => {
    const [cookie = ''] = (await signIn()).cookies
    expect(cookie).toMatch(/^coachfolio\.session_token=.*; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/i)
  })

  test('sets a secure cookie on https', async () => {
    const secure = openDoor('https://centre.example')
    const answer = await secure.signInWithPassword(visitor, email, password)
    expect(answer).toMatchObject({ ok: true, value: { cookies: [expect.stringMatching(/^__Secure-coachfolio.*; Secure/i)] } })
    if (answer.ok) expect(await secure.findSession(browserWith(answer.value))).toMatchObject({ personId })
    await secure.close()
  })

  test.each([
    ['a wrong password', () => [email, 'something else entirely']],
    ['nobody', () => ['nobody@example.org', password]],
    ['an empty form', () => ['', '']],
    ['what is no address', () => ['ann\u0000@example.org', password]],
    ['a password of 5,000 letters', () => [email, 'x'.repeat(5000)]],
  ])('answers the same to %s', async (_what, typed) => {
    const [typedEmail = '', typedPassword = ''] = typed()
    expect(await auth.signInWithPassword(visitor, typedEmail, typedPassword)).toEqual({ ok: false, problem: { kind: 'wrong' } })
  })

  test('is refused after too many wrong passwords, even with the right one, even from elsewhere and all at once', async () => {
    const guesses = Array.from({ length: attemptLimit.password + 5 }, (_, at) =>
      auth.signInWithPassword({ ...visitor, address: `198.51.100.${at}` }, email, `guess number ${at}`),
    )
    const kinds = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'in' : answer.problem.kind))
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(attemptLimit.password)
    expect(await auth.signInWithPassword(visitor, email, password)).toEqual({ ok: false, problem: { kind: 'too many' } })
    now = now.add({ minutes: 16 })
    expect(await auth.signInWithPassword(visitor, email, password)).toMatchObject({ ok: true })
  })

  test('forgets earlier mistakes once it succeeds', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < attemptLimit.password - 1; guess += 1) await auth.signInWithPassword(visitor, email, 'a wrong password')
      expect(await auth.signInWithPassword(visitor, email, password)).toMatchObject({ ok: true })
    }
  })
})

describe('a link by e-mail', () => {
  test('signs in once', async () => {
    await auth.requestMagicLink(visitor, email)
    expect(sent).toEqual([{ personId, name: 'Ann Example', email, token: expect.stringMatching(/^\w{32}$/) }])
    const token = sent[0]?.token ?? ''
    const first = await auth.completeMagicLink(visitor, token)
    expect(first).toMatchObject({ ok: true, value: { personId } })
    if (first.ok) expect(await auth.findSession(browserWith(first.value))).toMatchObject({ personId })
    expect(await auth.completeMagicLink(visitor, token)).toEqual({ ok: false, problem: { kind: 'expired or used' } })
    expect(await auth.signInWithPassword(visitor, email, password)).toMatchObject({ ok: true })
  })

  test('lets only one of two in that come at once', async () => {
    await auth.requestMagicLink(visitor, email)
    const token = sent[0]?.token ?? ''
    const answers = await Promise.all([auth.completeMagicLink(visitor, token), auth.completeMagicLink(visitor, token)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  test('is kept only as a hash, and expires', async () => {
    await auth.requestMagicLink(visitor, email)
    const token = sent[0]?.token ?? ''
    const rows = await database.selectFrom('auth_verification').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    await database
      .updateTable('auth_verification')
      .set({ expires_at: now.subtract({ minutes: 1 }).toString() })
      .execute()
    expect(await auth.completeMagicLink(visitor, token)).toMatchObject({ ok: false })
  })

  test('is not sent to strangers, who are told nothing and made nobody', async () => {
    await auth.requestMagicLink(visitor, 'stranger@example.org')
    await auth.requestMagicLink(visitor, 'no address')
    expect(sent).toEqual([])
    expect(await database.transaction().execute((tx) => findPersonByEmail(tx, 'stranger@example.org'))).toBeUndefined()
  })

  test('is sent only so often', async () => {
    for (let round = 0; round < attemptLimit.link + 3; round += 1) await auth.requestMagicLink(visitor, email)
    expect(sent).toHaveLength(attemptLimit.link)
  })

  test.each(['', 'x', '../../etc', 'a&b=c', '\u0000'])('that is made up does not sign in: %j', async (token) => {
    expect(await auth.completeMagicLink(visitor, token)).toEqual({ ok: false, problem: { kind: 'expired or used' } })
  })
})

describe('a session', () => {
  test.each([
    ['no cookie', () => ''],
    ['a broken cookie', () => 'coachfolio.session_token=%E0%A4%A'],
    ['a token without a signature', () => 'coachfolio.session_token=abc'],
    ['a forged signature', () => `coachfolio.session_token=abc.${'A'.repeat(43)}%3D`],
  ])('is not found with %s', async (_what, cookie) => {
    expect(await auth.findSession(new Headers({ cookie: cookie() }))).toBeUndefined()
  })

  test('is not found with another token under the same signature', async () => {
    const own = browserWith(await signIn()).get('cookie') ?? ''
    const changed = own.replace(/=(.)/, (_match, letter: string) => `=${letter === 'a' ? 'b' : 'a'}`)
    expect(await auth.findSession(new Headers({ cookie: changed }))).toBeUndefined()
  })

  test('ends after 14 days', async () => {
    const browser = browserWith(await signIn())
    now = now.add({ hours: 14 * 24 - 1 })
    expect(await auth.findSession(browser)).toBeDefined()
    now = now.add({ hours: 2 })
    expect(await auth.findSession(browser)).toBeUndefined()
  })

  test('ends at signing out, and only that one', async () => {
    const one = browserWith(await signIn())
    const two = browserWith(await signIn())
    expect(await auth.signOut(one)).toEqual([expect.stringMatching(/^coachfolio\.session_token=; Max-Age=0/)])
    expect(await auth.findSession(one)).toBeUndefined()
    expect(await auth.findSession(two)).toBeDefined()
  })

  test('is listed with where it began, and revoked by its own person only', async () => {
    const browser = browserWith(await signIn())
    const [listed] = await listSessions(database, personId, now)
    expect(listed).toMatchObject({ address: '192.0.2.7', userAgent: 'Test browser' })
    const sessionId = listed?.sessionId ?? ''
    const other = await database.transaction().execute((tx) => createPerson(tx, { name: 'Bo', email: `bo-${email}` }, now))
    expect(await database.transaction().execute((tx) => revokeSession(tx, other, sessionId))).toBe(false)
    expect(await auth.findSession(browser)).toBeDefined()
    expect(await database.transaction().execute((tx) => revokeSession(tx, personId, sessionId))).toBe(true)
    expect(await auth.findSession(browser)).toBeUndefined()
    expect(await listSessions(database, personId, now)).toEqual([])
  })

  test('ends when the password is changed, and the new one counts', async () => {
    const browser = browserWith(await signIn())
    await database.transaction().execute((tx) => setPassword(tx, personId, 'another long sentence', now))
    expect(await auth.findSession(browser)).toBeUndefined()
    expect(await auth.signInWithPassword(visitor, email, password)).toMatchObject({ ok: false })
    expect(await auth.signInWithPassword(visitor, email, 'another long sentence')).toMatchObject({ ok: true })
  })
})

test('an address belongs to one person', async () => {
  const again = database.transaction().execute((tx) => createPerson(tx, { name: 'Ann again', email: email.toUpperCase() }, now))
  await expect(again).rejects.toThrow('person_email_key')
})

describe('what counts no more', () => {
  test('is forgotten: expired sign-ins and links, attempts of yesterday; and nothing else', async () => {
    await auth.signInWithPassword(visitor, email, password)
    await auth.signInWithPassword(visitor, `other-${email}`, password)
    await auth.requestMagicLink(visitor, email)
    const count = async () => {
      const tables = ['auth_session', 'auth_verification', 'auth_rate_limit'] as const
      const rows = tables.map((table) =>
        database
          .selectFrom(table)
          .select((select) => select.fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow(),
      )
      return (await Promise.all(rows)).map((row) => Number(row.count) > 0)
    }
    await auth.forgetExpired()
    expect(await count()).toEqual([true, true, true])
    now = now.add({ hours: 24 * 15 })
    await auth.forgetExpired()
    expect(await count()).toEqual([false, false, false])
  })
})
