import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { findCompetences, whyNotEntitled } from '../people/index.ts'
import type { Enrolment } from '../practice/index.ts'
import { recordRecognitionEvent } from './events.ts'
import { findRecognition, type Recognition } from './queries.ts'
import { whyChangingIsRefused, whyRecognisingIsRefused } from './rules.ts'
import type { DecisionText, RecognitionText } from './schema.ts'

/** The names under which drafts of the forms are kept. */
export const recognitionForms = { asked: 'recognition-asked', revised: 'recognition-revised', decided: 'recognition-decided' } as const

function columnsOf({ kind, scope, criteria, evidence }: RecognitionText) {
  return { kind, criteria: scope === 'whole' ? [] : criteria, evidence }
}

/** Who asks, where and when. */
type Asking = Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now' | 'today'>

/** Asks for recognition in a unit the learner is enrolled on, and answers its id. */
export async function askForRecognition(tx: Transaction<DB>, visit: Asking, enrolment: Enrolment, text: RecognitionText): Promise<string> {
  const { centreId, learnerId } = visit
  const id = newId(visit.now.epochMilliseconds)
  const { specification, unit } = enrolment
  await tx
    .insertInto('recognition')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      specification,
      unit_reference: unit,
      ...columnsOf(text),
      asked_on: visit.today,
      created_at: visit.now.toString(),
    })
    .execute()
  const data = { unit, kind: text.kind, criteria: columnsOf(text).criteria }
  await recordRecognitionEvent(tx, visit, { kind: 'RecognitionAsked', learnerId, recognitionId: id, data })
  await discardDraft(tx, draftKey(visit, recognitionForms.asked, enrolment.id))
  return id
}

/** Locks a request, so that it is not decided upon while it changes; answers it as it stands then. */
async function lock(tx: Transaction<DB>, centreId: string, { learnerId, id }: Pick<Recognition, 'learnerId' | 'id'>): Promise<Recognition> {
  await tx.selectFrom('recognition').select('id').where('centre_id', '=', centreId).where('id', '=', id).forUpdate().execute()
  const recognition = await findRecognition(tx, centreId, learnerId, id)
  if (recognition === undefined) throw new Error('A request that was found is gone')
  return recognition
}

export type ChangingProblem = Stale | { kind: 'agreed' } | { kind: 'withdrawn' }

/** Revises a request. It waits for a decision again: an earlier one was upon the earlier text. */
export async function reviseRecognition(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  which: Recognition,
  base: number,
  text: RecognitionText,
): Promise<Result<undefined, ChangingProblem>> {
  const { centreId, learnerId } = visit
  const { id, revision, standing, kind, criteria, evidence } = await lock(tx, centreId, which)
  const why = whyChangingIsRefused(standing)
  if (why !== undefined) return refused({ kind: why })
  if (revision !== base) return refused({ kind: 'stale', current: revision })
  const before = { number: revision, fields: { kind, criteria, evidence }, writtenBy: visit.personId, writtenAt: visit.now }
  await keepRevision(tx, { centreId, kind: 'recognition', id }, before)
  await tx
    .updateTable('recognition')
    .set({ ...columnsOf(text), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordRecognitionEvent(tx, visit, { kind: 'RecognitionRevised', learnerId, recognitionId: id, data: { revision: revision + 1 } })
  await discardDraft(tx, draftKey(visit, recognitionForms.revised, id))
  return good(undefined)
}

/** Withdraws a request that was not agreed. It stays to be read. */
export async function withdrawRecognition(tx: Transaction<DB>, visit: LearnerVisit, which: Recognition): Promise<Result<undefined, ChangingProblem>> {
  const { centreId, learnerId } = visit
  const { id, standing } = await lock(tx, centreId, which)
  const why = whyChangingIsRefused(standing)
  if (why !== undefined) return refused({ kind: why })
  await tx.updateTable('recognition').set({ withdrawn_at: visit.now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordRecognitionEvent(tx, visit, { kind: 'RecognitionWithdrawn', learnerId, recognitionId: id })
  return good(undefined)
}

export type DecidingProblem = Stale | { kind: NonNullable<ReturnType<typeof whyRecognisingIsRefused>> | 'not entitled' }

/** Who decides, where, when and in which role. */
type Deciding = Pick<MemberVisit, 'centreId' | 'personId' | 'now' | 'today'> & { place: Pick<MemberVisit['place'], 'role'> }

/** Decides upon a request, as the one who decides has read it. An earlier decision stays, and is no longer the newest. */
export async function decideRecognition(
  tx: Transaction<DB>,
  visit: Deciding,
  which: Recognition,
  seen: number,
  { decision, reason }: DecisionText,
): Promise<Result<undefined, DecidingProblem>> {
  const { centreId, personId, now } = visit
  const { id, learnerId, learnerPersonId, revision, standing, unit } = await lock(tx, centreId, which)
  if (revision !== seen) return refused({ kind: 'stale', current: revision })
  const why = whyRecognisingIsRefused(standing, { decider: personId, learner: learnerPersonId }, decision)
  if (why !== undefined) return refused({ kind: why })
  if (!(await isEntitled(tx, visit, unit))) return refused({ kind: 'not entitled' })
  await tx
    .insertInto('recognition_decision')
    .values({
      centre_id: centreId,
      id: newId(now.epochMilliseconds),
      recognition_id: id,
      revision,
      decision,
      reason,
      decided_by: personId,
      decided_on: visit.today,
      decided_at: now.toString(),
    })
    .execute()
  await recordRecognitionEvent(tx, visit, { kind: 'RecognitionDecided', learnerId, recognitionId: id, data: { unit, decision, revision } })
  await discardDraft(tx, draftKey(visit, recognitionForms.decided, id))
  return good(undefined)
}

/** R113: an assessor decides for units that they are competent for; an administrator answers for the centre. */
async function isEntitled(tx: Transaction<DB>, { centreId, personId, place, today }: Deciding, unit: string): Promise<boolean> {
  if (place.role !== 'assessor') return true
  return whyNotEntitled(await findCompetences(tx, centreId, personId), unit, today) === undefined
}
