import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Recipient } from '../links/index.ts'
import { shownSchema, type Request, type RequestAnswer, type ShownFor } from './request.ts'

function selectRequests(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('request')
    .leftJoin('request_answer as given', (join) => join.onRef('given.centre_id', '=', 'request.centre_id').onRef('given.request_id', '=', 'request.id'))
    .select(['request.id', 'request.learner_id', 'request.client_id', 'request.shown', 'given.answer', 'given.said', 'given.answered_on'])
    .select(sql<string>`encode(request.shown_sha256, 'hex')`.as('hash'))
    .select((query) =>
      query
        .selectFrom('session_confirmation as said')
        .select(sql<string[] | null>`array_agg(said.session_id)`.as('wrong'))
        .whereRef('said.centre_id', '=', 'request.centre_id')
        .whereRef('said.request_id', '=', 'request.id')
        .where('said.answer', '=', 'not right')
        .as('wrong'),
    )
    .where('request.centre_id', '=', centreId)
    .where('request.learner_id', '=', learnerId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['executeTakeFirstOrThrow']>>

function asRequest(row: Row): Request {
  const answer =
    row.answer === null || row.answered_on === null
      ? undefined
      : { answer: row.answer as RequestAnswer['answer'], said: row.said ?? '', on: row.answered_on, wrong: row.wrong ?? [] }
  return { id: row.id, learnerId: row.learner_id, clientId: row.client_id, shown: shownSchema.parse(row.shown), hash: row.hash, answer }
}

/** One request of a learner. */
export async function findRequest(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Request | undefined> {
  const row = await selectRequests(reader, centreId, learnerId).where('request.id', '=', id).executeTakeFirst()
  return row && asRequest(row)
}

/** All requests of a learner, the newest first. */
export async function listRequests(reader: Reader, centreId: string, learnerId: string): Promise<Request[]> {
  const rows = await selectRequests(reader, centreId, learnerId).orderBy('request.created_at', 'desc').orderBy('request.id', 'desc').execute()
  return rows.map(asRequest)
}

/** Some of a learner's sessions as a client confirms them, each with the hash of when it was and how long (R057). */
export async function freezeSessions(
  tx: Transaction<DB>,
  centreId: string,
  learnerId: string,
  ids: readonly string[],
): Promise<ShownFor<'confirm sessions'>['sessions']> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'held_on', 'started_at', 'minutes', 'mode'])
    .select(sql<string>`encode(session_content(session), 'hex')`.as('content'))
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', 'in', ids)
    .orderBy('held_on')
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, held_on, started_at, minutes, mode, content }) => ({ id, date: held_on, start: started_at.slice(0, 5), minutes, mode, content }))
}

const tableOf = { client: 'client', stakeholder: 'stakeholder', supervisor: 'outside_supervisor', colleague: 'colleague' } as const satisfies Record<
  Recipient['kind'],
  string
>

/** Under which alias somebody outside stands in the learner's record. */
export async function findAlias(reader: Reader, centreId: string, { kind, id }: Recipient): Promise<string> {
  const row = await reader.selectFrom(tableOf[kind]).select('alias').where('centre_id', '=', centreId).where('id', '=', id).executeTakeFirst()
  return row?.alias ?? 'somebody outside'
}

/** A learner's sessions that a client has confirmed as they stand now. */
export async function findConfirmedSessions(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('session_confirmation as given')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'given.centre_id').onRef('session.id', '=', 'given.session_id'))
    .select(['given.session_id', 'given.answer'])
    .distinctOn('given.session_id')
    .where('given.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .where('given.client_id', '=', clientId)
    .where(sql<boolean>`given.content_sha256 = session_content(session)`)
    .orderBy('given.session_id')
    .orderBy('given.confirmed_at', 'desc')
    .orderBy('given.id', 'desc')
    .execute()
  return new Set(rows.filter((row) => row.answer === 'confirmed').map((row) => row.session_id))
}
