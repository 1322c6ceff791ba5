import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'

/** A goal of a client, with how far it had come when it was last spoken of. */
export type GoalSoFar = { id: string; clientId: string; statement: string; lastProgress: number | null }

/** The goals of some clients, in the order they were agreed, with the progress before a day. */
export async function findGoalsSoFar(
  reader: Reader,
  centreId: string,
  learnerId: string,
  clientIds: readonly string[],
  before: { heldOn: string; session?: string },
): Promise<GoalSoFar[]> {
  if (clientIds.length === 0) return []
  const found = await sql<GoalSoFar>`
    select g.id, g.client_id as "clientId", g.statement, (
      select x.progress from session_goal x join session s on s.centre_id = ${centreId} and s.id = x.session_id
      where x.centre_id = ${centreId} and x.goal_id = g.id and x.progress is not null and s.held_on <= ${before.heldOn} and s.id is distinct from ${before.session ?? null}
      order by s.held_on desc, s.started_at desc limit 1
    ) as "lastProgress"
    from goal g join client c on c.centre_id = ${centreId} and c.id = g.client_id
    where g.centre_id = ${centreId} and c.learner_id = ${learnerId} and g.client_id = any(${[...clientIds]}::uuid[])
    order by c.alias, g.agreed_on, g.id`.execute(reader)
  return found.rows
}

/** An action of an earlier session, as it is offered in the next one. */
export type EarlierAction = { id: string; statement: string; dueOn: string | null; doneOn: string | null; heldOn: string }

/** The actions of the last session with each of some clients before a moment, but those already carried on elsewhere. */
export async function findLastActions(
  reader: Reader,
  centreId: string,
  learnerId: string,
  clientIds: readonly string[],
  before: { heldOn: string; startedAt: string; session?: string },
): Promise<EarlierAction[]> {
  if (clientIds.length === 0) return []
  const except = before.session ?? null
  const found = await sql<EarlierAction>`
    with last_time as (
      select distinct on (x.client_id) s.id, s.held_on
      from session s join session_client x on x.centre_id = ${centreId} and x.session_id = s.id
      where s.centre_id = ${centreId} and s.learner_id = ${learnerId} and x.client_id = any(${[...clientIds]}::uuid[])
        and (s.held_on, s.started_at) < (${before.heldOn}::date, ${before.startedAt}::time) and s.id is distinct from ${except}
      order by x.client_id, s.held_on desc, s.started_at desc
    )
    select a.id, a.statement, a.due_on as "dueOn", a.done_on as "doneOn", l.held_on as "heldOn"
    from session_action a join (select distinct id, held_on from last_time) l on l.id = a.session_id
    where a.centre_id = ${centreId}
      and not exists (select from session_action c where c.centre_id = ${centreId} and c.carried_from_id = a.id and c.session_id is distinct from ${except})
    order by l.held_on, a.session_id, a.position`.execute(reader)
  return found.rows
}

/** How the last session with a client was held: the next one is often the same. */
export async function findUsualWay(
  reader: Reader,
  centreId: string,
  learnerId: string,
  clientId: string,
): Promise<{ minutes: number; mode: string } | undefined> {
  return reader
    .selectFrom('session')
    .innerJoin('session_client', (join) =>
      join.onRef('session_client.centre_id', '=', 'session.centre_id').onRef('session_client.session_id', '=', 'session.id'),
    )
    .select(['minutes', 'mode'])
    .where('session.centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('session_client.client_id', '=', clientId)
    .orderBy('held_on', 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('session.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
