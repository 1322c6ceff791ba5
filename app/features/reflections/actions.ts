import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft, type DraftKey } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { findSession, type Keeper, type ReflectionEntry } from '../sessions/index.ts'
import { recordReflectionEvent } from './events.ts'
import { findReflection, type KeptReflection } from './queries.ts'
import { whyReflectingIsRefused, writtenAspects } from './rules.ts'

/** Why a reflection was not kept. */
export type ReflectionProblem = { kind: 'no such session' } | { kind: 'still to come' } | { kind: 'stale'; saved: KeptReflection }

/** Writes the reflection on a session, or goes on with it: `base` is the revision it was typed upon, 0 for none. */
export async function writeReflection(
  tx: Transaction<DB>,
  keeper: Keeper,
  sessionId: string,
  base: number,
  entry: ReflectionEntry,
  draft?: DraftKey,
): Promise<Result<{ id: string }, ReflectionProblem>> {
  const session = await findSession(tx, keeper.centreId, keeper.learnerId, sessionId)
  if (session === undefined) return refused({ kind: 'no such session' })
  const refusal = whyReflectingIsRefused(session.entry, keeper.today)
  if (refusal !== undefined) return refused({ kind: refusal })
  const added = base === 0 ? await addReflection(tx, keeper, sessionId, entry) : undefined
  const kept = added === undefined ? await changeReflection(tx, keeper, sessionId, base, entry) : good({ id: added })
  if (kept.ok && draft !== undefined) await discardDraft(tx, draft)
  return kept
}

async function addReflection(tx: Transaction<DB>, keeper: Keeper, sessionId: string, entry: ReflectionEntry): Promise<string | undefined> {
  const id = newId()
  const added = await tx
    .insertInto('reflection')
    .values({ centre_id: keeper.centreId, id, session_id: sessionId, reflected_on: keeper.today, created_at: keeper.now.toString(), ...rowOf(entry) })
    .onConflict((conflict) => conflict.columns(['centre_id', 'session_id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return undefined
  await recordReflectionEvent(tx, keeper, 'ReflectionWritten', id, { session: sessionId, aspects: writtenAspects(entry) })
  return id
}

async function changeReflection(
  tx: Transaction<DB>,
  keeper: Keeper,
  sessionId: string,
  base: number,
  entry: ReflectionEntry,
): Promise<Result<{ id: string }, ReflectionProblem>> {
  const saved = await findReflection(tx, keeper.centreId, keeper.learnerId, sessionId, 'lock')
  if (saved === undefined) return refused({ kind: 'no such session' })
  if (saved.revision !== base) return sameWords(saved.entry, entry) ? good({ id: saved.id }) : refused({ kind: 'stale', saved })
  await keepRevision(
    tx,
    { centreId: keeper.centreId, kind: 'reflection', id: saved.id },
    { number: base, fields: saved.entry, writtenBy: keeper.personId, writtenAt: keeper.now },
  )
  await tx
    .updateTable('reflection')
    .set({ ...rowOf(entry), revision: base + 1 })
    .where('centre_id', '=', keeper.centreId)
    .where('id', '=', saved.id)
    .execute()
  await recordReflectionEvent(tx, keeper, 'ReflectionChanged', saved.id, { session: sessionId, revision: base + 1, aspects: writtenAspects(entry) })
  return good({ id: saved.id })
}

/** A form sent twice says what is kept already: that is no stale edit. */
function sameWords(saved: ReflectionEntry, sent: ReflectionEntry): boolean {
  return JSON.stringify(rowOf(saved)) === JSON.stringify(rowOf(sent))
}

function rowOf(entry: ReflectionEntry) {
  return {
    overall: entry.overall,
    models: entry.models ?? '',
    questioning: entry.questioning ?? '',
    listening: entry.listening ?? '',
    giving_feedback: entry.givingFeedback ?? '',
    relationship: entry.relationship ?? '',
    next_time: entry.nextTime ?? '',
    key_learning: entry.keyLearning ?? '',
    cpd_action: entry.cpdAction ?? '',
    client_feedback: entry.clientFeedback ?? '',
    supervision_feedback: entry.supervisionFeedback ?? '',
  }
}
