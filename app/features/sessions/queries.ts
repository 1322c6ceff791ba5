import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { SessionEntry } from './schema.ts'

/** An action as it was agreed in a session, and when it was done. */
export type KeptAction = { id: string; statement: string; dueOn: string | null; doneOn: string | null; carriedFromId: string | null }

/** A diary entry as it is kept, with the zone its date and time are in. */
export type KeptSession = { id: string; revision: number; zone: string; entry: SessionEntry; actions: KeptAction[] }

type FromSession = ExpressionBuilder<DB, 'session'>

/** One session of a learner, whole. Of anybody else's there is none. */
export async function findSession(reader: Reader, centreId: string, learnerId: string, id: string): Promise<KeptSession | undefined> {
  if (!isId(id)) return undefined
  const row = await reader
    .selectFrom('session')
    .selectAll()
    .select((from) => [
      clientIdsOf(from, centreId).as('clients'),
      goalsOf(from, centreId).as('goals'),
      toolsOf(from, centreId).as('tools'),
      actionsOf(from, centreId).as('actions'),
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
    paid: (row.paid as SessionEntry['paid']) ?? undefined,
    goals: row.goals.map(({ goal, progress, note }) => ({ goal, progress: progress ?? undefined, note: said(note) })),
    summary: said(row.summary),
    outcomes: said(row.outcomes),
    techniques: row.techniques,
    questions: row.questions,
    tools: row.tools.map(({ name, why, howItHelped }) => ({ name, why: said(why), howItHelped: said(howItHelped) })),
    actions: row.actions.map((action) => ({ id: action.id, statement: action.statement, dueOn: action.dueOn ?? undefined })),
    feedbackGiven: said(row.feedback_given),
  }
  return { id: row.id, revision: row.revision, zone: row.zone, entry, actions: row.actions }
}

function clientIdsOf(from: FromSession, centreId: string) {
  return jsonArrayFrom(
    from
      .selectFrom('session_client')
      .select('client_id as id')
      .where('centre_id', '=', centreId)
      .whereRef('session_id', '=', 'session.id')
      .orderBy('client_id'),
  )
}

function goalsOf(from: FromSession, centreId: string) {
  const rows = from.selectFrom('session_goal').where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id')
  return jsonArrayFrom(rows.select(['goal_id as goal', 'progress', 'note']).orderBy('goal_id'))
}

function toolsOf(from: FromSession, centreId: string) {
  const rows = from.selectFrom('session_tool').where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id')
  return jsonArrayFrom(rows.select(['name', 'why', 'how_it_helped as howItHelped']).orderBy('position'))
}

function actionsOf(from: FromSession, centreId: string) {
  const rows = from.selectFrom('session_action').where('centre_id', '=', centreId).whereRef('session_id', '=', 'session.id')
  return jsonArrayFrom(rows.select(['id', 'statement', 'due_on as dueOn', 'done_on as doneOn', 'carried_from_id as carriedFromId']).orderBy('position'))
}

function said(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** A session in a list: when, how long, with whom, and whether it was reflected on. */
export type ListedSession = {
  id: string
  heldOn: string
  startedAt: string
  minutes: number
  formal: boolean
  mode: string
  clients: { id: string; alias: string }[]
  reflected: boolean
}

/** A learner's sessions, newest first. */
export async function listSessions(reader: Reader, centreId: string, learnerId: string): Promise<ListedSession[]> {
  const rows = await reader
    .selectFrom('session')
    .select(['id', 'held_on', 'started_at', 'minutes', 'formal', 'mode'])
    .select((from) => [clientsOf(from, centreId).as('clients'), from.exists(reflectionOf(from, centreId)).as('reflected')])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('held_on', 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ held_on, started_at, reflected, ...row }) => ({
    ...row,
    heldOn: held_on,
    startedAt: started_at.slice(0, 5),
    reflected: Boolean(reflected),
  }))
}

function clientsOf(from: FromSession, centreId: string) {
  const rows = from
    .selectFrom('session_client')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'session_client.centre_id').onRef('client.id', '=', 'session_client.client_id'))
    .where('session_client.centre_id', '=', centreId)
    .whereRef('session_client.session_id', '=', 'session.id')
  return jsonArrayFrom(rows.select(['client.id', 'client.alias']).orderBy('client.alias'))
}

function reflectionOf(from: FromSession, centreId: string) {
  return from
    .selectFrom('reflection')
    .select('reflection.id')
    .where('centre_id', '=', centreId)
    .whereRef('session_id', '=', 'session.id')
    .where('overall', '<>', '')
}

/** Sessions that have been held and not been reflected on, oldest first. */
export async function sessionsWithoutReflection(reader: Reader, centreId: string, learnerId: string, today: string): Promise<ListedSession[]> {
  const sessions = await listSessions(reader, centreId, learnerId)
  return sessions.filter((session) => !session.reflected && session.heldOn <= today).toReversed()
}
