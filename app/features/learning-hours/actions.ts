import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { findEnrolments, findRegistrations } from '../practice/index.ts'
import { recordLearningTime } from './events.ts'
import { isGuided } from './rules.ts'
import type { LearningText } from './schema.ts'

/** The names under which drafts of the forms are kept. */
export const learningForms = { logged: 'learning-logged', changed: 'learning-changed' } as const

function columnsOf({ day, minutes, kind, what, note }: LearningText) {
  const [of, id = null] = what.split(':')
  return { day, minutes, kind, note, enrolment_id: of === 'unit' ? id : null, registration_id: of === 'qualification' ? id : null }
}

type By = Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now'>

/** Logs time spent learning as it was written in the form, and answers its id. What is sent twice with one id is logged once. */
export async function logLearning(tx: Transaction<DB>, visit: By, text: LearningText, id: string = newId()): Promise<string> {
  const added = await addLearning(tx, visit, text, id)
  if (!added) return (await isLogged(tx, visit, id, text)) ? id : logLearning(tx, visit, text)
  await discardDraft(tx, draftKey(visit, learningForms.logged, visit.learnerId))
  return id
}

/** Whether an entry under this id says the same already: its form was sent twice. */
async function isLogged(tx: Transaction<DB>, { centreId, learnerId }: By, id: string, text: LearningText): Promise<boolean> {
  const logged = tx.selectFrom('learning_hour').select('id').where('centre_id', '=', centreId).where('id', '=', id).where('learner_id', '=', learnerId)
  return (await logged.where((where) => where.and(columnsOf(text))).executeTakeFirst()) !== undefined
}

/** Logs a tutorial that took place, toward the unit that the learner chose to see first, else toward their qualification (R016). Answers its id. */
export async function logTutorial(tx: Transaction<DB>, by: By, { day, minutes, note }: Pick<LearningText, 'day' | 'minutes' | 'note'>): Promise<string> {
  const [enrolment] = await findEnrolments(tx, by.centreId, by.learnerId)
  const [registration] = enrolment === undefined ? await findRegistrations(tx, by.centreId, by.learnerId) : []
  const what = enrolment === undefined ? (registration === undefined ? '' : `qualification:${registration.id}`) : `unit:${enrolment.id}`
  const id = newId()
  await addLearning(tx, by, { day, minutes, kind: 'telephone tutorial', what, note }, id)
  return id
}

/** Adds an entry under an id; false when there is one under it already. */
async function addLearning(tx: Transaction<DB>, visit: By, text: LearningText, id: string): Promise<boolean> {
  const { centreId, learnerId } = visit
  const added = await tx
    .insertInto('learning_hour')
    .values({ centre_id: centreId, id, learner_id: learnerId, ...columnsOf(text), created_at: visit.now.toString() })
    .onConflict((conflict) => conflict.columns(['centre_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return false
  await recordLearningTime(tx, visit, 'LearningTimeLogged', id, { kind: text.kind, minutes: text.minutes, guided: isGuided(text.kind) })
  return true
}

async function lock(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, id: string) {
  return tx
    .selectFrom('learning_hour')
    .select(['day', 'minutes', 'kind', 'note', 'enrolment_id', 'registration_id', 'revision', 'taken_out_at'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Changes an entry of the learner's. The caller has found it to be theirs. */
export async function changeLearning(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  base: number,
  text: LearningText,
): Promise<Result<undefined, Stale>> {
  const { revision, taken_out_at: _takenOut, ...fields } = await lock(tx, visit, id)
  if (revision !== base) return refused({ kind: 'stale', current: revision })
  const { centreId } = visit
  await keepRevision(tx, { centreId, kind: 'learning hour', id }, { number: revision, fields, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('learning_hour')
    .set({ ...columnsOf(text), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordLearningTime(tx, visit, 'LearningTimeChanged', id, { kind: text.kind, minutes: text.minutes, revision: revision + 1 })
  await discardDraft(tx, draftKey(visit, learningForms.changed, id))
  return good(undefined)
}

/** Takes an entry out, so that it adds up to nothing, or puts it back; nothing of it is lost. Answers whether it is out now. */
export async function takeOutOrPutBack(tx: Transaction<DB>, visit: LearnerVisit, id: string): Promise<boolean> {
  const { taken_out_at: takenOut } = await lock(tx, visit, id)
  const out = takenOut === null
  await tx
    .updateTable('learning_hour')
    .set({ taken_out_at: out ? visit.now.toString() : null })
    .where('centre_id', '=', visit.centreId)
    .where('id', '=', id)
    .execute()
  await recordLearningTime(tx, visit, out ? 'LearningTimeTakenOut' : 'LearningTimePutBack', id)
  return out
}
