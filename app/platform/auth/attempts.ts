import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../database/connect.ts'
import { sameEmail } from './person.ts'

export type AttemptKind = 'password' | 'link'

/** How often one address may be tried, from wherever; the library limits each network address besides. */
export const attemptLimit: Record<AttemptKind, number> = { password: 10, link: 5 }
const windowMilliseconds = 15 * 60 * 1000

function keyOf(kind: AttemptKind, email: string): string {
  return `${kind}|${createHash('sha256').update(sameEmail(email)).digest('hex')}`
}

/** Counts an attempt before it is made, in one statement, so that many at once cannot pass; answers whether it may be made. */
export async function countAttempt(database: Kysely<DB>, kind: AttemptKind, email: string, now: Temporal.Instant): Promise<boolean> {
  const at = now.epochMilliseconds
  const since = at - windowMilliseconds
  const { rows } = await sql<{ count: number }>`
    insert into auth_rate_limit (id, key, count, last_request) values (${newId(at)}, ${keyOf(kind, email)}, 1, ${at})
    on conflict (key) do update set
      count = case when auth_rate_limit.last_request <= ${since} then 1 else auth_rate_limit.count + 1 end,
      last_request = case when auth_rate_limit.last_request <= ${since} or auth_rate_limit.count < ${attemptLimit[kind]}
        then excluded.last_request else auth_rate_limit.last_request end
    returning count`.execute(database)
  return (rows[0]?.count ?? 0) <= attemptLimit[kind]
}

/** Forgets the attempts on an address once one succeeded. */
export async function forgetAttempts(database: Kysely<DB>, kind: AttemptKind, email: string): Promise<void> {
  await database.deleteFrom('auth_rate_limit').where('key', '=', keyOf(kind, email)).execute()
}
