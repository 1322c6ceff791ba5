import type { Result } from '../../kernel/result.ts'

/** Values for `Set-Cookie` headers. */
export type Cookies = readonly string[]

/** A place where somebody is signed in. */
export type OpenSession = { id: string; createdAt: Temporal.Instant; expiresAt: Temporal.Instant; address: string; device: string }

/**
 * Accounts: who somebody is. What they may do is ours to say (membership and policy). Nobody can open an account for
 * themselves, and no answer tells whether an address has one.
 */
export type Auth = {
  /** The session token of a request, if its signed cookie is genuine. No database. */
  readSessionToken(headers: Headers): Promise<string | undefined>
  signIn(headers: Headers, email: string, password: string): Promise<Result<{ cookies: Cookies }, { kind: 'wrong' } | { kind: 'too many attempts' }>>
  /** Mails a link for signing in, if the address has an account. */
  requestLink(headers: Headers, email: string): Promise<Result<undefined, { kind: 'too many attempts' }>>
  signInByLink(headers: Headers, token: string): Promise<Result<{ cookies: Cookies }, { kind: 'expired' } | { kind: 'too many attempts' }>>
  signOut(headers: Headers): Promise<{ cookies: Cookies }>
  /** The person with an e-mail address, made when there is none. A password is set only for somebody new. */
  ensurePerson(person: { name: string; email: string; password?: string }): Promise<{ id: string; isNew: boolean }>
  setPassword(personId: string, password: string): Promise<void>
  hasPassword(personId: string): Promise<boolean>
  checkPassword(personId: string, password: string): Promise<boolean>
  listSessions(personId: string): Promise<OpenSession[]>
  revokeSession(personId: string, sessionId: string): Promise<void>
}
