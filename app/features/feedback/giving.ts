import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { lockLink, markAnswered, markDeclined, type OpenedLink, type WhyClosed } from '../links/index.ts'
import { whoGave } from './actions.ts'
import { choicesOf, ratingsOf, writtenAbout, type Answer, type AskedGoal } from './answer.ts'
import { recordFeedbackEvent } from './events.ts'
import type { Giver } from './givers.ts'
import { askedIn } from './queries.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A questionnaire as it was put to somebody. */
export type Asked = { questionnaire: Questionnaire; goals: readonly AskedGoal[] }

/** Keeps what somebody answered by their link, once: of two answers at the same instant the second learns of the first. */
export async function giveFeedback(
  tx: Transaction<DB>,
  link: OpenedLink,
  asked: Asked,
  answer: Answer,
  now: Temporal.Instant,
): Promise<Result<undefined, { kind: WhyClosed }>> {
  const why = await lockLink(tx, link, now)
  if (why !== undefined) return refused({ kind: why })
  const { centreId, learnerId } = link
  const giver = giverBehind(link)
  const { stage, sessionId } = askedIn(link)
  const received_on = now.toZonedDateTimeISO(link.centre.zone).toPlainDate().toString()
  const given = { ...whoGave(giver), session_id: sessionId ?? null, stage, channel: 'link', received_on, created_at: now.toString() }
  await tx
    .insertInto('feedback')
    // The link's own id: a second answer to it could not even be stored.
    .values({ centre_id: centreId, id: link.id, learner_id: learnerId, ...given, ...said(asked, answer) })
    .execute()
  const { id: questionnaire, version } = asked.questionnaire
  const data = { giver: giver.kind, stage, questionnaire, version, rated: Object.keys(answer.scores).length }
  const by = { kind: 'link', id: link.id } as const
  await recordFeedbackEvent(tx, { centreId, learnerId, at: now, actor: by, kind: 'FeedbackGiven', subject: { kind: 'feedback', id: link.id }, data })
  await markAnswered(tx, link, now)
  return good(undefined)
}

/** Notes that somebody would rather not give the feedback they were asked for: an answer, so that nobody reminds them. */
export async function declineFeedback(tx: Transaction<DB>, link: OpenedLink, now: Temporal.Instant): Promise<Result<undefined, { kind: WhyClosed }>> {
  const why = await lockLink(tx, link, now)
  if (why !== undefined) return refused({ kind: why })
  const { centreId, learnerId, id } = link
  const data = { giver: giverBehind(link).kind, stage: askedIn(link).stage }
  const by = { kind: 'link', id } as const
  await recordFeedbackEvent(tx, { centreId, learnerId, at: now, actor: by, kind: 'FeedbackDeclined', subject: { kind: 'link', id }, data })
  await markDeclined(tx, link, now)
  return good(undefined)
}

function said({ questionnaire, goals }: Asked, answer: Answer) {
  return {
    effectiveness: writtenAbout(questionnaire, answer, 'effectiveness'),
    attributes: writtenAbout(questionnaire, answer, 'person'),
    ratings: JSON.stringify(ratingsOf(questionnaire, answer, goals)),
    choices: JSON.stringify(choicesOf(questionnaire, answer)),
    questionnaire: questionnaire.id,
    questionnaire_version: questionnaire.version,
  }
}

function giverBehind({ recipient, subjectId }: OpenedLink): Giver {
  if (recipient.kind === 'supervisor') return { kind: 'supervisor' }
  return recipient.kind === 'stakeholder'
    ? { kind: 'stakeholder', clientId: subjectId, stakeholderId: recipient.id }
    : { kind: 'client', clientId: recipient.id }
}
