import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'

/** What a client said of a session by a link. `holds` while its day, time, length and mode are those they were asked about. */
export type Confirmation = { sessionId: string; clientId: string; alias: string; answer: 'confirmed' | 'not right'; on: string; holds: boolean }

/** The newest word of each client on each of a learner's sessions (R057). */
export async function findConfirmations(reader: Reader, centreId: string, learnerId: string): Promise<Confirmation[]> {
  const rows = await reader
    .selectFrom('session_confirmation as given')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'given.centre_id').onRef('session.id', '=', 'given.session_id'))
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'given.centre_id').onRef('client.id', '=', 'given.client_id'))
    .select(['given.session_id', 'given.client_id', 'client.alias', 'given.answer', 'given.confirmed_on'])
    .select(sql<boolean>`given.content_sha256 = session_content(session)`.as('holds'))
    .distinctOn(['given.session_id', 'given.client_id'])
    .where('given.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .orderBy('given.session_id')
    .orderBy('given.client_id')
    .orderBy('given.confirmed_at', 'desc')
    .orderBy('given.id', 'desc')
    .execute()
  return rows.map(({ session_id, client_id, alias, answer, confirmed_on, holds }) => ({
    sessionId: session_id,
    clientId: client_id,
    alias,
    answer: answer === 'confirmed' ? 'confirmed' : 'not right',
    on: confirmed_on,
    holds,
  }))
}

/** The sessions that at least one client has confirmed as they stand, and nobody has doubted. */
export function confirmedSessions(confirmations: readonly Confirmation[]): ReadonlySet<string> {
  const holding = confirmations.filter(({ holds }) => holds)
  const doubted = new Set(holding.filter(({ answer }) => answer === 'not right').map(({ sessionId }) => sessionId))
  return new Set(holding.map(({ sessionId }) => sessionId).filter((id) => !doubted.has(id)))
}
