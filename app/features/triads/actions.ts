import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { recordTriadEvent } from './events.ts'
import { findRound, findTriad, listCandidates, type Round, type Triad } from './queries.ts'
import { rolesOf, whyFormingIsRefused } from './rules.ts'
import type { RoundText } from './schema.ts'

/** The form of the observer's notes, for its drafts. */
export const notesForm = 'triad-notes'

type FormingProblem = { kind: Exclude<ReturnType<typeof whyFormingIsRefused>, undefined> }

/** Groups three learners of a tutor (R028). */
export async function formTriad(tx: Transaction<DB>, visit: MemberVisit, chosen: readonly string[]): Promise<Result<string, FormingProblem>> {
  const { centreId, personId, now } = visit
  // A learner who is put into two triads at once would be in both.
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('tutor_id', '=', personId).orderBy('id').forNoKeyUpdate().execute()
  const why = whyFormingIsRefused(chosen, await listCandidates(tx, centreId, personId))
  if (why !== undefined) return refused({ kind: why })
  const id = newId()
  await tx.insertInto('triad').values({ centre_id: centreId, id, formed_by: personId, formed_at: now.toString() }).execute()
  const members = chosen.map((learner, position) => ({ centre_id: centreId, triad_id: id, position, learner_id: learner }))
  await tx.insertInto('triad_member').values(members).execute()
  await recordTriadEvent(tx, visit, chosen, { kind: 'TriadFormed', subject: { kind: 'triad', id }, data: { learners: chosen } })
  return good(id)
}

/** Ends a triad; what it did stays. */
export async function endTriad(tx: Transaction<DB>, visit: MemberVisit, triad: Triad): Promise<void> {
  const ended = await tx
    .updateTable('triad')
    .set({ ended_at: visit.now.toString() })
    .where('centre_id', '=', visit.centreId)
    .where('id', '=', triad.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return
  await recordTriadEvent(tx, visit, idsOf(triad), { kind: 'TriadEnded', subject: { kind: 'triad', id: triad.id }, data: { rounds: triad.rounds.length } })
}

function idsOf({ members }: Triad): string[] {
  return members.map(({ learnerId }) => learnerId)
}

/** Logs the next round of a triad. `seen` is the round that the form showed: two of the three who log the same one log it once. */
export async function logRound(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  triadId: string,
  seen: number,
  text: RoundText,
): Promise<Result<string, { kind: 'ended' | 'logged already' }>> {
  const { centreId, learnerId, now } = visit
  await tx.selectFrom('triad').select('id').where('centre_id', '=', centreId).where('id', '=', triadId).forUpdate().execute()
  const triad = await findTriad(tx, centreId, { learnerId }, triadId)
  if (triad === undefined || triad.ended) return refused({ kind: 'ended' })
  const round = triad.rounds.length + 1
  if (seen !== round) return refused({ kind: 'logged already' })
  const roles = rolesOf(round)
  const ids = idsOf(triad)
  const [coach = '', client = '', observer = ''] = [ids[roles.coach], ids[roles.client], ids[roles.observer]]
  const id = newId()
  const row = { held_on: text.heldOn, minutes: text.minutes, coach_id: coach, client_id: client, observer_id: observer, created_at: now.toString() }
  await tx
    .insertInto('triad_session')
    .values({ centre_id: centreId, id, triad_id: triadId, round, ...row })
    .execute()
  const data = { triad: triadId, round, minutes: text.minutes, coach, client, observer }
  await recordTriadEvent(tx, visit, ids, { kind: 'TriadRoundLogged', subject: { kind: 'triad round', id }, data })
  return good(id)
}

/** Keeps the observer's notes; the earlier text stays. The caller has found that the visitor observed. */
export async function keepNotes(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  roundId: string,
  base: number,
  notes: string,
): Promise<Result<undefined, { kind: 'stale'; saved: Round }>> {
  const { centreId, learnerId, personId, now } = visit
  await tx.selectFrom('triad_session').select('id').where('centre_id', '=', centreId).where('id', '=', roundId).forUpdate().execute()
  const found = await findRound(tx, centreId, { learnerId }, roundId)
  if (found === undefined) throw new Error('The round that was found is gone')
  const { triad, round } = found
  if (round.revision !== base) return refused({ kind: 'stale', saved: round })
  await keepRevision(tx, { centreId, kind: 'triad round', id: roundId }, { number: base, fields: { notes: round.notes }, writtenBy: personId, writtenAt: now })
  await tx
    .updateTable('triad_session')
    .set({ notes, revision: base + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', roundId)
    .execute()
  await recordTriadEvent(tx, visit, idsOf(triad), { kind: 'TriadObserved', subject: { kind: 'triad round', id: roundId }, data: { revision: base + 1 } })
  await discardDraft(tx, draftKey(visit, notesForm, roundId))
  return good(undefined)
}
