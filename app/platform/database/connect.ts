import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { withFewerTrips } from './trips.ts'
import type { DB } from './schema.generated.ts'

export type { DB } from './schema.generated.ts'

/** The application's role: row-level security binds it, and it cannot become anybody else's owner. */
export const applicationRole = 'coachfolio_app'

const bigint = 20
const day = 1082
const instant = 1184

/**
 * How columns reach the code: days as `2026-11-21`, times as `Temporal.Instant`, bigint as number (ours count events and
 * stay far below 2^53). Set on the pool, not globally, because the accounts library expects `Date`.
 */
function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === bigint) return Number
  if (oid === day) return (value) => value
  if (oid === instant) return (value) => Temporal.Instant.from(value)
  return pg.types.getTypeParser(oid, format ?? 'text')
}

/**
 * Opens the pool of the application's own role on a PostgreSQL 15 or later. Ended by `database.destroy()`. A durable commit waits
 * for the disk, and commits that wait together are written together: more connections than cores pay off.
 */
export function connect(url: string, connections = 20): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    options: `-c role=${applicationRole}`,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  })
  // An idle connection that the server closes is replaced at the next query, which reports the outage if there is one.
  pool.on('error', () => undefined)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: withFewerTrips(pool) }) })
}
