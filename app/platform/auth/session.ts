import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'

export type Session = { sessionId: string; personId: string; name: string; email: string }
export type ListedSession = { sessionId: string; beganAt: Temporal.Instant; expiresAt: Temporal.Instant; address: string; userAgent: string }

/** The living session with a token, with its person: one look-up by a unique index. */
export async function findSessionByToken(database: Kysely<DB>, token: string, now: Temporal.Instant): Promise<Session | undefined> {
  return database
    .selectFrom('auth_session')
    .innerJoin('person', 'person.id', 'auth_session.person_id')
    .select(['auth_session.id as sessionId', 'person.id as personId', 'person.name', 'person.email'])
    .where('auth_session.token', '=', token)
    .where('auth_session.expires_at', '>', sql<Temporal.Instant>`${now.toString()}`)
    .executeTakeFirst()
}

/** The living sessions of a person, the newest first. */
export async function listSessions(database: Kysely<DB> | Transaction<DB>, personId: string, now: Temporal.Instant): Promise<ListedSession[]> {
  const rows = await database
    .selectFrom('auth_session')
    .select(['id', 'created_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Temporal.Instant>`${now.toString()}`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    sessionId: row.id,
    beganAt: row.created_at,
    expiresAt: row.expires_at,
    address: row.ip_address ?? '',
    userAgent: row.user_agent ?? '',
  }))
}

/** Ends a session of this person; answers whether there was one. Somebody else's session is not there. */
export async function revokeSession(tx: Transaction<DB>, personId: string, sessionId: string): Promise<boolean> {
  const ended = await tx.deleteFrom('auth_session').where('id', '=', sessionId).where('person_id', '=', personId).executeTakeFirst()
  return ended.numDeletedRows > 0n
}
