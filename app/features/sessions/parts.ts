import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Keeper } from './events.ts'
import type { SentSession, SessionEntry } from './schema.ts'

/** The columns of the session's own row. */
export function rowOf(entry: SessionEntry) {
  return {
    held_on: entry.heldOn,
    started_at: entry.startedAt,
    minutes: entry.minutes,
    mode: entry.mode,
    formal: entry.formal === 'yes',
    paid: entry.paid ?? null,
    summary: entry.summary ?? '',
    outcomes: entry.outcomes ?? '',
    techniques: entry.techniques,
    questions: entry.questions,
    feedback_given: entry.feedbackGiven ?? '',
  }
}

/** Writes everything of an entry that stands in tables of its own, in place of what stood there. */
export async function writeParts(tx: Transaction<DB>, { centreId }: Keeper, sessionId: string, entry: SessionEntry): Promise<void> {
  for (const table of ['session_client', 'session_goal', 'session_tool'] as const) {
    await tx.deleteFrom(table).where('centre_id', '=', centreId).where('session_id', '=', sessionId).execute()
  }
  const key = { centre_id: centreId, session_id: sessionId }
  await tx
    .insertInto('session_client')
    .values(clientRows(entry).map((row) => ({ ...key, ...row })))
    .execute()
  const goals = goalRows(await goalsOfClients(tx, centreId, entry)).map((row) => ({ ...key, ...row }))
  if (goals.length > 0) await tx.insertInto('session_goal').values(goals).execute()
  const tools = toolRows(entry).map((row) => ({ ...key, ...row }))
  if (tools.length > 0) await tx.insertInto('session_tool').values(tools).execute()
  await writeActions(tx, centreId, sessionId, entry)
}

/** Who was there, each once. */
export function clientRows(entry: SessionEntry) {
  return Array.from(new Set(entry.clients), (client) => ({ client_id: client }))
}

export function goalRows(goals: SessionEntry['goals']) {
  return goals.map(({ goal, progress, note }) => ({ goal_id: goal, progress: progress ?? null, note: note ?? '' }))
}

export function toolRows(entry: SessionEntry) {
  return entry.tools.map((tool, position) => ({ position, name: tool.name ?? '', why: tool.why ?? '', how_it_helped: tool.howItHelped ?? '' }))
}

/** Goals of which something was said, of the clients who were there: who is unticked takes their goals along. */
export async function goalsOfClients(tx: Transaction<DB>, centreId: string, entry: SessionEntry): Promise<SessionEntry['goals']> {
  const told = new Map(entry.goals.filter((goal) => goal.progress !== undefined || goal.note !== undefined).map((goal) => [goal.goal, goal]))
  if (told.size === 0) return []
  const rows = await tx.selectFrom('goal').select('id').where('centre_id', '=', centreId).where('client_id', 'in', entry.clients).execute()
  return rows.flatMap((row) => told.get(row.id) ?? [])
}

/** Keeps the ids of actions that stay, for a later session may have carried them on or ticked them. */
async function writeActions(tx: Transaction<DB>, centreId: string, sessionId: string, entry: SessionEntry): Promise<void> {
  const kept = await tx.selectFrom('session_action').select('id').where('centre_id', '=', centreId).where('session_id', '=', sessionId).execute()
  const known = new Set(kept.map((row) => row.id))
  const stated = entry.actions.flatMap(({ id, statement, dueOn }) =>
    statement === undefined ? [] : [{ id: id !== undefined && known.delete(id) ? id : undefined, statement, due_on: dueOn ?? null }],
  )
  if (known.size > 0)
    await tx
      .deleteFrom('session_action')
      .where('centre_id', '=', centreId)
      .where('session_id', '=', sessionId)
      .where('id', 'in', [...known])
      .execute()
  for (const [position, { id, ...fields }] of stated.entries()) {
    if (id === undefined)
      await tx
        .insertInto('session_action')
        .values({ centre_id: centreId, id: newId(), session_id: sessionId, position, ...fields })
        .execute()
    else
      await tx
        .updateTable('session_action')
        .set({ position, ...fields })
        .where('centre_id', '=', centreId)
        .where('id', '=', id)
        .execute()
  }
}

/** What became of last time's actions: those ticked are done on this day, the others come along if that is wanted. */
export async function settleLastActions(tx: Transaction<DB>, keeper: Keeper, sessionId: string, sent: SentSession): Promise<{ done: number; carried: number }> {
  const shown = await ownActions(tx, keeper, sent.shownActions)
  const done = shown.filter((action) => sent.doneActions.includes(action.id))
  for (const action of shown) {
    const ticked = done.includes(action)
    if (ticked === (action.done_on !== null)) continue
    await tx
      .updateTable('session_action')
      .set({ done_on: ticked ? sent.heldOn : null })
      .where('centre_id', '=', keeper.centreId)
      .where('id', '=', action.id)
      .execute()
  }
  const open = sent.carryOver === true ? shown.filter((action) => !done.includes(action)) : []
  return { done: done.length, carried: await carryOver(tx, keeper.centreId, sessionId, open) }
}

type OpenAction = { id: string; statement: string; due_on: string | null; done_on: string | null }

async function ownActions(tx: Transaction<DB>, { centreId, learnerId }: Keeper, ids: readonly string[]): Promise<OpenAction[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('session_action')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'session_action.centre_id').onRef('session.id', '=', 'session_action.session_id'))
    .select(['session_action.id', 'statement', 'due_on', 'done_on'])
    .where('session_action.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .where('session_action.id', 'in', ids)
    .orderBy('session.held_on')
    .orderBy('position')
    .execute()
}

async function carryOver(tx: Transaction<DB>, centreId: string, sessionId: string, open: readonly OpenAction[]): Promise<number> {
  if (open.length === 0) return 0
  const here = await tx
    .selectFrom('session_action')
    .select(['position', 'carried_from_id'])
    .where('centre_id', '=', centreId)
    .where('session_id', '=', sessionId)
    .execute()
  const carried = open.filter((action) => !here.some((one) => one.carried_from_id === action.id))
  if (carried.length === 0) return 0
  const first = Math.max(-1, ...here.map((one) => one.position)) + 1
  const rows = carried.map((action, at) => ({
    centre_id: centreId,
    id: newId(),
    session_id: sessionId,
    position: first + at,
    statement: action.statement,
    due_on: action.due_on,
    carried_from_id: action.id,
  }))
  await tx.insertInto('session_action').values(rows).execute()
  return rows.length
}
