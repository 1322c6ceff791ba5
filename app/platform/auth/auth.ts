import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { Pool } from 'pg'
import type { Clock } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { applicationRole, type DB } from '../database/connect.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { findToken, forgetCookie } from './cookie.ts'
import { forgetExpired } from './forgetting.ts'
import { addressHeader, basePath, cookieName } from './names.ts'
import type { Library, LibraryOptions } from './library.ts'
import { sameEmail } from './person.ts'
import { findSessionByToken, type Session } from './session.ts'

/** `then` is the page that was first asked for, as the caller gave it. */
export type MagicLink = { personId: string; name: string; email: string; token: string; then?: string }
export type Visitor = { address: string; userAgent: string }
export type SignedIn = { personId: string; cookies: string[] }
export type SignInProblem = { kind: 'wrong' } | { kind: 'too many' }
export type LinkProblem = { kind: 'expired or used' } | { kind: 'too many' }

export type AuthOptions = {
  databaseUrl: string
  database: Kysely<DB>
  secret: string
  baseUrl: string
  clock: Clock
  /** Puts the mail with the link into the queue. It is called only for people that there are. */
  sendMagicLink: (link: MagicLink) => Promise<void>
}

/** The only door to accounts and sessions. */
export type Auth = {
  signInWithPassword: (visitor: Visitor, email: string, password: string) => Promise<Result<SignedIn, SignInProblem>>
  requestMagicLink: (visitor: Visitor, email: string, then?: string) => Promise<void>
  completeMagicLink: (visitor: Visitor, token: string) => Promise<Result<SignedIn, LinkProblem>>
  /** The session token of a request, if its cookie is there and signed by us. No database. */
  readToken: (headers: Headers) => string | undefined
  findSession: (headers: Headers) => Promise<Session | undefined>
  signOut: (headers: Headers) => Promise<string[]>
  /** Removes sign-ins, links and attempts that count no more. */
  forgetExpired: () => Promise<void>
  /** Loads what the first sign-in needs, so that nobody waits for it. */
  warmUp: () => Promise<void>
  close: () => Promise<void>
}

const connections = 4
const leastLinkMilliseconds = 120

/** Opens the door. The library gets a small pool of its own, for it reads times as `Date`. Ended by `close()`. */
export function createAuth(options: AuthOptions): Auth {
  const { database, secret, baseUrl, clock } = options
  const pool = new Pool({ connectionString: options.databaseUrl, max: connections, options: `-c role=${applicationRole}` })
  // An idle connection that the server closes is replaced at the next query, which reports the outage if there is one.
  pool.on('error', () => undefined)
  const name = cookieName(baseUrl)
  const library = once(() => openLibrary({ pool, secret, baseUrl, deliverMagicLink: (email, token, then) => deliver(options, email, token, then) }, name))
  return {
    signInWithPassword: (visitor, email, password) => signInWithPassword({ library, ...options }, visitor, email, password),
    requestMagicLink: (visitor, email, then) => requestMagicLink({ library, ...options }, visitor, email, then),
    completeMagicLink: (visitor, token) => completeMagicLink({ library, ...options }, visitor, token),
    readToken: (headers) => findToken(headers, name, secret),
    findSession: async (headers) => {
      const token = findToken(headers, name, secret)
      return token === undefined ? undefined : findSessionByToken(database, token, clock())
    },
    signOut: async (headers) => {
      const token = findToken(headers, name, secret)
      if (token !== undefined) await database.deleteFrom('auth_session').where('token', '=', token).execute()
      return [forgetCookie(name)]
    },
    forgetExpired: () => forgetExpired(database, clock()),
    warmUp: async () => void (await library()),
    close: () => pool.end(),
  }
}

/** The library is large and needed only to sign somebody in: it is loaded when that first happens, or when `warmUp` is called. */
async function openLibrary(options: LibraryOptions, name: string): Promise<Library> {
  const { createLibrary } = await import('./library.ts')
  const library = createLibrary(options)
  const theirs = (await library.$context).authCookies.sessionToken.name
  if (theirs !== name) throw new Error(`The accounts library calls its cookie ${theirs}, not ${name}`)
  return library
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  return () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    }))
}

type Open = AuthOptions & { library: () => Promise<Library> }

async function signInWithPassword(open: Open, visitor: Visitor, email: string, password: string): Promise<Result<SignedIn, SignInProblem>> {
  if (!(await countAttempt(open.database, 'password', email, open.clock()))) return refused({ kind: 'too many' })
  const answer = await ask(open, visitor, 'sign-in/email', { email: sameEmail(email), password })
  if (answer.status === 429) return refused({ kind: 'too many' })
  if (!answer.ok) return refused(failure(answer, 'wrong'))
  await forgetAttempts(open.database, 'password', email)
  return good(await signedIn(answer))
}

/** Answers the same, after the same time, whether or not there is such a person. */
async function requestMagicLink(open: Open, visitor: Visitor, email: string, then: string | undefined): Promise<void> {
  const least = pause(leastLinkMilliseconds)
  if (await countAttempt(open.database, 'link', email, open.clock())) {
    const answer = await ask(open, visitor, 'sign-in/magic-link', { email: sameEmail(email), ...(then === undefined ? {} : { metadata: { then } }) })
    if (!answer.ok && answer.status >= 500) throw new Error(`The accounts library answered ${answer.status}`)
  }
  await least
}

async function deliver({ database, sendMagicLink }: AuthOptions, email: string, token: string, then: string | undefined): Promise<void> {
  const person = await database.selectFrom('person').select(['id', 'name']).where('email', '=', email).executeTakeFirst()
  if (person !== undefined) await sendMagicLink({ personId: person.id, name: person.name, email, token, ...(then === undefined ? {} : { then }) })
}

async function completeMagicLink(open: Open, visitor: Visitor, token: string): Promise<Result<SignedIn, LinkProblem>> {
  const answer = await ask(open, visitor, `magic-link/verify?token=${encodeURIComponent(token)}`)
  if (answer.status === 429) return refused({ kind: 'too many' })
  if (!answer.ok) return refused(failure(answer, 'expired or used'))
  return good(await signedIn(answer))
}

async function ask({ library, baseUrl }: Open, visitor: Visitor, path: string, body?: Record<string, unknown>): Promise<Response> {
  const { handler } = await library()
  const headers = new Headers({ origin: new URL(baseUrl).origin, 'user-agent': visitor.userAgent.slice(0, 300), [addressHeader]: visitor.address })
  const address = `${baseUrl}${basePath}/${path}`
  if (body === undefined) return handler(new Request(address, { headers }))
  headers.set('content-type', 'application/json')
  return handler(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) }))
}

function failure<Kind extends string>(answer: Response, kind: Kind): { kind: Kind } {
  if (answer.status >= 500) throw new Error(`The accounts library answered ${answer.status}`)
  return { kind }
}

async function signedIn(answer: Response): Promise<SignedIn> {
  const { user } = (await answer.json()) as { user: { id: string } }
  return { personId: user.id, cookies: answer.headers.getSetCookie() }
}
