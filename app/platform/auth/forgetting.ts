import { sql, type Kysely } from 'kysely'
import type { DB } from '../database/connect.ts'

/**
 * Removes what counts no more: sign-ins and links to sign in that have expired, and attempts of more than a day ago. Whoever tries
 * one address after another would else fill the database for good.
 */
export async function forgetExpired(database: Kysely<DB>, now: Temporal.Instant): Promise<void> {
  const moment = sql<Temporal.Instant>`${now.toString()}`
  await database.deleteFrom('auth_session').where('expires_at', '<=', moment).execute()
  await database.deleteFrom('auth_verification').where('expires_at', '<=', moment).execute()
  await database
    .deleteFrom('auth_rate_limit')
    .where('last_request', '<', now.subtract({ hours: 24 }).epochMilliseconds)
    .execute()
}
