import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../database/connect.ts'
import { roles } from './policy.ts'

const place = z.object({
  membershipId: z.string(),
  centreId: z.string(),
  centreName: z.string(),
  zone: z.string(),
  role: z.enum(roles),
})

const answer = z.object({
  sessionId: z.string(),
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  places: z.array(place),
  place: place.nullable(),
  learner: z.object({ id: z.string(), seq: z.number() }).nullable(),
})

/** A role of the person in a centre. */
export type Place = z.infer<typeof place>

/** Who is signed in, where they have roles, the place they act in now, and the learner they are there (if one). */
export type SignedIn = z.infer<typeof answer>

/** Looks up a sign-in by its session token, or finds that there is none (any more). One round trip. */
export async function findSignedIn(
  database: Kysely<DB>,
  token: string,
  wantedMembership: string | undefined,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> {
  const found = await sql<{ visit: unknown }>`select visit(${token}, ${wantedMembership ?? null}, ${now.toString()})`.execute(database)
  const row = found.rows[0]?.visit ?? undefined
  return row === undefined ? undefined : answer.parse(row)
}
