import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { lockLink, markAnswered, type OpenedLink, type WhyClosed } from '../links/index.ts'
import { recordFeedbackEvent } from './events.ts'
import type { Giver, OutsideGiver } from './givers.ts'
import { askedIn, lockFeedback, type Feedback } from './queries.ts'
import type { Questionnaire } from './questionnaires.ts'
import { aboutWhat } from './rules.ts'
import type { Answer, NoteFields } from './schema.ts'

/** The form in which feedback is noted, for its drafts. */
export const noteForm = 'feedback-note'

function whoGave(giver: Giver) {
  return {
    giver: giver.kind,
    client_id: 'clientId' in giver ? giver.clientId : null,
    stakeholder_id: giver.kind === 'stakeholder' ? giver.stakeholderId : null,
  }
}

function noted(giver: Giver, { stage, channel, session, receivedOn, effectiveness = '', attributes = '' }: NoteFields) {
  return { ...whoGave(giver), stage, channel, session_id: session ?? null, received_on: receivedOn, effectiveness, attributes }
}

function summaryOf(giver: Giver, fields: NoteFields) {
  const { effectiveness = '', attributes = '' } = fields
  return { giver: giver.kind, stage: fields.stage, channel: fields.channel, about: aboutWhat({ effectiveness, attributes }) }
}

/** Notes what was said or written to the learner. Answers its id. */
export async function noteFeedback(tx: Transaction<DB>, visit: LearnerVisit, giver: Giver, fields: NoteFields): Promise<string> {
  const id = newId()
  const { centreId, learnerId, now: at } = visit
  await tx
    .insertInto('feedback')
    .values({ centre_id: centreId, id, learner_id: learnerId, ...noted(giver, fields), created_at: at.toString() })
    .execute()
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: person(visit),
    kind: 'FeedbackNoted',
    subject: { kind: 'feedback', id },
    data: summaryOf(giver, fields),
  })
  await discardDraft(tx, draftKey(visit, noteForm, learnerId))
  return id
}

/** Revises feedback that the learner noted. What somebody gave by a link is theirs and stands. */
export async function reviseFeedback(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  base: number,
  giver: Giver,
  fields: NoteFields,
): Promise<Result<undefined, { kind: 'given by link' } | { kind: 'stale'; saved: Feedback }>> {
  const { centreId, learnerId, now: at } = visit
  const saved = await lockFeedback(tx, centreId, learnerId, id)
  if (saved.channel === 'link') return refused({ kind: 'given by link' })
  if (saved.revision !== base) return refused({ kind: 'stale', saved })
  const { revision, id: _id, ...text } = saved
  await keepRevision(tx, { centreId, kind: 'feedback', id }, { number: revision, fields: text, writtenBy: visit.personId, writtenAt: at })
  await tx
    .updateTable('feedback')
    .set({ ...noted(giver, fields), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: person(visit),
    kind: 'FeedbackRevised',
    subject: { kind: 'feedback', id },
    data: summaryOf(giver, fields),
  })
  await discardDraft(tx, draftKey(visit, noteForm, id))
  return good(undefined)
}

/** Keeps what somebody answered by their link, once: of two answers at the same instant the second learns of the first. */
export async function giveFeedback(
  tx: Transaction<DB>,
  link: OpenedLink,
  questionnaire: Questionnaire,
  answer: Answer,
  now: Temporal.Instant,
): Promise<Result<undefined, { kind: WhyClosed }>> {
  const why = await lockLink(tx, link, now)
  if (why !== undefined) return refused({ kind: why })
  const { centreId, learnerId } = link
  const giver = giverBehind(link)
  const { stage, sessionId } = askedIn(link)
  const ratings = ratingsIn(questionnaire, answer)
  const said = { effectiveness: answer.difference, attributes: answer.person ?? '', ratings: JSON.stringify(ratings) }
  const received_on = now.toZonedDateTimeISO(link.centre.zone).toPlainDate().toString()
  await tx
    .insertInto('feedback')
    // The link's own id: a second answer to it could not even be stored.
    .values({
      centre_id: centreId,
      id: link.id,
      learner_id: learnerId,
      ...whoGave(giver),
      session_id: sessionId ?? null,
      stage,
      channel: 'link',
      received_on,
      ...said,
      created_at: now.toString(),
    })
    .execute()
  const data = { giver: giver.kind, stage, questionnaire: questionnaire.id, version: questionnaire.version, rated: ratings.length }
  const by = { kind: 'link', id: link.id } as const
  await recordFeedbackEvent(tx, { centreId, learnerId, at: now, actor: by, kind: 'FeedbackGiven', subject: { kind: 'feedback', id: link.id }, data })
  await markAnswered(tx, link, now)
  return good(undefined)
}

function ratingsIn(questionnaire: Questionnaire, answer: Answer): { question: string; score: number }[] {
  return questionnaire.statements.flatMap(({ key, words }) => {
    const score = answer.ratings[key]
    return score === undefined ? [] : [{ question: words, score }]
  })
}

function giverBehind({ recipient, subjectId }: OpenedLink): OutsideGiver {
  return recipient.kind === 'stakeholder'
    ? { kind: 'stakeholder', clientId: subjectId, stakeholderId: recipient.id }
    : { kind: 'client', clientId: recipient.id }
}

function person(visit: LearnerVisit): Actor {
  return { kind: 'person', id: visit.personId }
}
