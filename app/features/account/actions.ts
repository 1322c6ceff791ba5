import type { Kysely, Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import { countAttempt, forgetAttempts } from '../../platform/auth/attempts.ts'
import { passwordLength, verifyPassword } from '../../platform/auth/password.ts'
import { setPassword } from '../../platform/auth/person.ts'
import { revokeSession } from '../../platform/auth/session.ts'
import type { DB } from '../../platform/database/connect.ts'
import { recordOwnAct } from './events.ts'
import { findPasswordHash } from './queries.ts'
import { whyPasswordIsRefused } from './rules.ts'

/** Somebody acting on their own account, and the centre they are in, where it is noted. */
export type Owner = { personId: string; email: string; centreId: string | undefined; now: Temporal.Instant }

export type PasswordProblem = { kind: 'wrong' } | { kind: 'too many' } | { kind: 'refused'; words: string }

/** Whether the current password is the one given; somebody without one has none to give. Counted, so that it cannot be guessed here. */
export async function checkCurrentPassword(
  database: Kysely<DB>,
  { personId, email, now }: Owner,
  current: string,
): Promise<Result<undefined, PasswordProblem>> {
  const hash = await findPasswordHash(database, personId)
  if (hash === undefined) return good(undefined)
  if (!(await countAttempt(database, 'password', email, now))) return refused({ kind: 'too many' })
  if (!(await verifyPassword(hash, current))) return refused({ kind: 'wrong' })
  await forgetAttempts(database, 'password', email)
  return good(undefined)
}

/** Changes the password and ends every session of the person, this one too: the caller signs in anew. */
export async function changePassword(tx: Transaction<DB>, owner: Owner, password: string): Promise<Result<undefined, PasswordProblem>> {
  const why = whyPasswordIsRefused(password, owner.email, passwordLength)
  if (why !== undefined) return refused({ kind: 'refused', words: why })
  await setPassword(tx, owner.personId, password, owner.now)
  if (owner.centreId !== undefined) await recordOwnAct(tx, { ...owner, centreId: owner.centreId }, 'PasswordChanged', { kind: 'person', id: owner.personId })
  return good(undefined)
}

/** Ends one session of the person; answers whether there was one. */
export async function endSession(tx: Transaction<DB>, owner: Owner, sessionId: string): Promise<boolean> {
  const ended = await revokeSession(tx, owner.personId, sessionId)
  if (ended && owner.centreId !== undefined) await recordOwnAct(tx, { ...owner, centreId: owner.centreId }, 'SessionEnded', { kind: 'session', id: sessionId })
  return ended
}
