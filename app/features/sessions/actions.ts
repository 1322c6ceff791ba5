import type { Transaction } from 'kysely'
import { isId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft, type DraftKey } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { recordSessionEvent, type Keeper } from './events.ts'
import { addSession } from './add-session.ts'
import { rowOf, settleLastActions, writeParts } from './parts.ts'
import { findSession, type KeptSession } from './queries.ts'
import { saysTheSame, whatIsImpossible, type Impossible } from './rules.ts'
import type { SentSession } from './schema.ts'

/** Why an entry was not kept. */
export type SessionProblem = { kind: 'impossible'; found: Impossible[] } | { kind: 'no such client' } | { kind: 'stale'; saved: KeptSession }

/**
 * Logs a session under an id that its form was given when it opened: sent twice, it is logged once. If it was logged with other
 * words meanwhile, that is a stale edit and nothing typed is lost.
 */
export async function logSession(
  tx: Transaction<DB>,
  keeper: Keeper,
  id: string,
  sent: SentSession,
  draft?: DraftKey,
): Promise<Result<{ id: string }, SessionProblem>> {
  const problem = await whatIsWrong(tx, keeper, sent)
  if (problem !== undefined) return refused(problem)
  if (!(await addSession(tx, keeper, id, sent))) return answerSecondSending(tx, keeper, id, sent, draft)
  const { done, carried } = await settleLastActions(tx, keeper, id, sent)
  await recordSessionEvent(tx, keeper, 'SessionLogged', id, {
    minutes: sent.minutes,
    clients: sent.clients.length,
    formal: sent.formal === 'yes',
    done,
    carried,
  })
  if (draft !== undefined) await discardDraft(tx, draft)
  return good({ id })
}

async function answerSecondSending(
  tx: Transaction<DB>,
  keeper: Keeper,
  id: string,
  sent: SentSession,
  draft?: DraftKey,
): Promise<Result<{ id: string }, SessionProblem>> {
  const saved = await findSession(tx, keeper.centreId, keeper.learnerId, id)
  if (saved === undefined) return refused({ kind: 'no such client' })
  if (!saysTheSame(saved.entry, sent)) return refused({ kind: 'stale', saved })
  if (draft !== undefined) await discardDraft(tx, draft)
  return good({ id })
}

/** Changes a diary entry and keeps its earlier text. Refused as stale when it was changed since the form was opened. */
export async function changeSession(
  tx: Transaction<DB>,
  keeper: Keeper,
  id: string,
  base: number,
  sent: SentSession,
  draft?: DraftKey,
): Promise<Result<{ id: string }, SessionProblem>> {
  // The row is locked first, so that of two changes at once the second sees the first.
  await tx
    .selectFrom('session')
    .select('id')
    .where('centre_id', '=', keeper.centreId)
    .where('learner_id', '=', keeper.learnerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const saved = await findSession(tx, keeper.centreId, keeper.learnerId, id)
  if (saved === undefined) throw new Error('A locked session cannot be gone')
  if (saved.revision !== base) return refused({ kind: 'stale', saved })
  const problem = await whatIsWrong(tx, keeper, sent)
  if (problem !== undefined) return refused(problem)
  await keepRevision(
    tx,
    { centreId: keeper.centreId, kind: 'session', id },
    { number: base, fields: saved.entry, writtenBy: keeper.personId, writtenAt: keeper.now },
  )
  await tx
    .updateTable('session')
    .set({ ...rowOf(sent), revision: base + 1 })
    .where('centre_id', '=', keeper.centreId)
    .where('id', '=', id)
    .execute()
  await writeParts(tx, keeper, id, sent)
  const { done, carried } = await settleLastActions(tx, keeper, id, sent)
  await recordSessionEvent(tx, keeper, 'SessionChanged', id, { revision: base + 1, minutes: sent.minutes, done, carried })
  if (draft !== undefined) await discardDraft(tx, draft)
  return good({ id })
}

async function whatIsWrong(tx: Transaction<DB>, keeper: Keeper, sent: SentSession): Promise<SessionProblem | undefined> {
  const found = whatIsImpossible(sent, keeper.today)
  if (found.length > 0) return { kind: 'impossible', found }
  const own = await tx.selectFrom('client').select('id').where('centre_id', '=', keeper.centreId).where('learner_id', '=', keeper.learnerId).execute()
  const strange =
    sent.clients.some((client) => !own.some(({ id }) => id === client)) || [...sent.shownActions, ...sent.doneActions].some((action) => !isId(action))
  return strange ? { kind: 'no such client' } : undefined
}
