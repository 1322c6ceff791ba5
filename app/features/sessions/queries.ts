import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { SessionEntry } from './schema.ts'

/** An action as it was agreed in a session, and when it was done. */
export type KeptAction = { id: string; statement: string; dueOn: string | null; doneOn: string | null; carriedFromId: string | null }

/** A diary entry as it is kept, with the zone its date and time are in. */
export type KeptSession = { id: string; revision: number; zone: string; entry: SessionEntry; actions: KeptAction[] }

/** One session of a learner, whole. Of anybody else's there is none. */
export async function findSession(reader: Reader, centreId: string, learnerId: string, id: string): Promise<KeptSession | undefined> {
  if (!isId(id)) return undefined
  const row = await reader
    .selectFrom('session')
    .selectAll()
    .select((from) => [
      jsonArrayFrom(from.selectFrom('session_client').select('client_id as id').where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id').orderBy('client_id')).as('clients'),
      jsonArrayFrom(from.selectFrom('session_goal').select(['goal_id as goal', 'progress', 'note']).where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id').orderBy('goal_id')).as('goals'),
      jsonArrayFrom(from.selectFrom('session_tool').select(['name', 'why', 'how_it_helped as howItHelped']).where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id').orderBy('position')).as('tools'),
      jsonArrayFrom(from.selectFrom('session_action').select(['id', 'statement', 'due_on as dueOn', 'done_on as doneOn', 'carried_from_id as carriedFromId']).where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id').orderBy('position')).as('actions'),
    ])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const entry: SessionEntry = {
    clients: row.clients.map((client) => client.id),
    heldOn: row.held_on,
    startedAt: row.started_at.slice(0, 5),
    minutes: row.minutes,
    mode: row.mode as SessionEntry['mode'],
    formal: row.formal ? 'yes' : 'no',
    goals: row.goals.map(({ goal, progress, note }) => ({ goal, progress: progress ?? undefined, note: said(note) })),
    summary: said(row.summary),
    outcomes: said(row.outcomes),
    techniques: row.techniques,
    questions: row.questions,
    tools: row.tools.map(({ name, why, howItHelped }) => ({ name, why: said(why), howItHelped: said(howItHelped) })),
    actions: row.actions.map(({ id: action, statement, dueOn }) => ({ id: action, statement, dueOn: dueOn ?? undefined })),
    feedbackGiven: said(row.feedback_given),
  }
  return { id: row.id, revision: row.revision, zone: row.zone, entry, actions: row.actions }
}

function said(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** A session in a list: when, how long, with whom, and whether it was reflected on. */
export type ListedSession = { id: string; heldOn: string; startedAt: string; minutes: number; formal: boolean; mode: string; clients: { id: string; alias: string }[]; reflected: boolean }

/** A learner's sessions, newest first. */
export async function listSessions(reader: Reader, centreId: string, learnerId: string): Promise<ListedSession[]> {
  const rows = await reader
    .selectFrom('session')
    .select(['id', 'held_on', 'started_at', 'minutes', 'formal', 'mode'])
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom('session_client')
          .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'session_client.centre_id').onRef('client.id', '=', 'session_client.client_id'))
          .select(['client.id', 'client.alias'])
          .where('session_client.centre_id', '=', centreId)
          .whereRef('session_client.session_id', '=', 'session.id')
          .orderBy('client.alias'),
      ).as('clients'),
      from.exists(from.selectFrom('reflection').select('reflection.id').where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id').where('overall', '<>', '')).as('reflected'),
    ])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('held_on', 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, heldOn: row.held_on, startedAt: row.started_at.slice(0, 5), minutes: row.minutes, formal: row.formal, mode: row.mode, clients: row.clients, reflected: Boolean(row.reflected) }))
}

/** Sessions that have been held and not been reflected on, oldest first. */
export async function sessionsWithoutReflection(reader: Reader, centreId: string, learnerId: string, today: string): Promise<ListedSession[]> {
  const sessions = await listSessions(reader, centreId, learnerId)
  return sessions.filter((session) => !session.reflected && session.heldOn <= today).toReversed()
}

/** A goal of a client, with how far it had come when it was last spoken of. */
export type GoalSoFar = { id: string; clientId: string; statement: string; lastProgress: number | null }

/** The goals of some clients, in the order they were agreed, with the progress before a day. */
export async function findGoalsSoFar(reader: Reader, centreId: string, learnerId: string, clientIds: readonly string[], before: { heldOn: string; session?: string }): Promise<GoalSoFar[]> {
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
export async function findLastActions(reader: Reader, centreId: string, learnerId: string, clientIds: readonly string[], before: { heldOn: string; startedAt: string; session?: string }): Promise<EarlierAction[]> {
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
export async function findUsualWay(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<{ minutes: number; mode: string } | undefined> {
  return reader
    .selectFrom('session')
    .innerJoin('session_client', (join) => join.onRef('session_client.centre_id', '=', 'session.centre_id').onRef('session_client.session_id', '=', 'session.id'))
    .select(['minutes', 'mode'])
    .where('session.centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('session_client.client_id', '=', clientId)
    .orderBy('held_on', 'desc')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
