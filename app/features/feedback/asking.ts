import type { Transaction } from 'kysely'
import { longDay } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House, LearnerVisit } from '../../platform/web/house.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import { findRecipient } from '../clients/index.ts'
import { draftKey } from '../frame/index.ts'
import { askerBehind, askerOf, createLink, resendLink, type Asker, type Link, type WaitingLink } from '../links/index.ts'
import { recordFeedbackEvent } from './events.ts'
import type { AskedPerson } from './givers.ts'
import { askedIn, findRequests, findRequestWords, roundIn, waitingOf } from './queries.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionnaireFor, type Stage } from './questionnaires.ts'
import { remindRespondent } from './round-reminding.ts'
import { daysToAnswer, isAskedAlready, whyRemindingIsRefused } from './rules.ts'

/** The form in which a learner asks for feedback, for its drafts. */
export const askForm = 'ask-feedback'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** What is asked, and about which session, with the day it was held. */
export type Wanted = { giver: AskedPerson; stage: Stage; session: { id: string; date: string } | undefined; questionnaire?: string | undefined }

export type AskingRefused = { kind: 'no address' } | { kind: 'asked already' } | { kind: 'other questions' }

function recipientOf(giver: AskedPerson): Link['recipient'] {
  if (giver.kind === 'supervisor') return { kind: 'supervisor', id: giver.supervisorId }
  return giver.kind === 'stakeholder' ? { kind: 'stakeholder', id: giver.stakeholderId } : { kind: 'client', id: giver.clientId }
}

function expiry(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * daysToAnswer })
}

/** Asks a client or a stakeholder for feedback: a link made for them, in a letter to them. */
export async function askForFeedback(tx: Transaction<DB>, post: Post, visit: LearnerVisit, wanted: Wanted): Promise<Result<undefined, AskingRefused>> {
  const { centreId, learnerId, now } = visit
  const recipient = recipientOf(wanted.giver)
  const questionnaire = questionnaireFor(wanted.giver.kind, wanted.stage, wanted.questionnaire)
  if (questionnaire === undefined) return refused({ kind: 'other questions' })
  const requests = await findRequests(tx, centreId, learnerId, now)
  const waiting = { recipientId: recipient.id, stage: wanted.stage, sessionId: wanted.session?.id, questionnaire: questionnaire.id }
  if (isAskedAlready(requests.map(waitingOf), waiting)) return refused({ kind: 'asked already' })
  const by = { kind: 'person' as const, id: visit.personId }
  const addressee = await findRecipient(tx, post.vault, centreId, recipient.id, { at: now, actor: by })
  if (addressee?.email === undefined) return refused({ kind: 'no address' })
  const subjectId = 'clientId' in wanted.giver ? wanted.giver.clientId : recipient.id
  const made = { centreId, learnerId, purpose: 'give feedback', subjectId, recipient, details: detailsOf(wanted, questionnaire), expires: expiry(now) } as const
  const link = await createLink(tx, post, made, { by, at: now })
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at: now,
    actor: by,
    kind: 'FeedbackAsked',
    subject: { kind: 'link', id: link.id },
    data: { giver: wanted.giver.kind, stage: wanted.stage },
  })
  await send(tx, post, askerOf(visit), {
    to: { ...addressee, email: addressee.email },
    url: link.url,
    about: aboutWords(recipient.kind, wanted.stage, wanted.session?.date),
    again: false,
  })
  await discardDraft(tx, draftKey(visit, askForm, visit.learnerId))
  return good(undefined)
}

function detailsOf({ stage, session }: Wanted, { id, version }: Questionnaire) {
  return { stage, questionnaire: id, version, ...(session === undefined ? {} : { session: session.id }) }
}

export type RemindingRefused = { kind: 'no address' | 'sent today' | 'answered' | 'revoked' }

/** Sends the request again with a new link; the old one dies. */
export async function remindOfFeedback(
  tx: Transaction<DB>,
  post: Post,
  asker: Asker,
  link: Link,
  sessionDate: string | undefined,
): Promise<Result<undefined, RemindingRefused>> {
  const { centreId, learnerId, by, at: now } = asker
  const why = whyRemindingIsRefused(link.lastSentAt, now)
  if (why !== undefined) return refused({ kind: why })
  const addressee = await findRecipient(tx, post.vault, centreId, link.recipient.id, { at: now, actor: by })
  if (addressee?.email === undefined) return refused({ kind: 'no address' })
  const again = await resendLink(tx, post, link, { by, at: now, expires: expiry(now) })
  if (!again.ok) return again
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at: now,
    actor: by,
    kind: 'FeedbackReminded',
    subject: { kind: 'link', id: link.id },
    data: { timesSent: link.timesSent + 1 },
  })
  await send(tx, post, asker, {
    to: { ...addressee, email: addressee.email },
    url: again.value.url,
    about: aboutWords(link.recipient.kind, askedIn(link).stage, sessionDate),
    again: true,
  })
  return good(undefined)
}

/** The same by the house on its own, for a request that has waited long. */
export async function remindGiver(
  tx: Transaction<DB>,
  post: Post,
  link: WaitingLink,
  at: Temporal.Instant,
): Promise<Result<undefined, RemindingRefused | { kind: 'closed' }>> {
  if (roundIn(link) !== undefined) return remindRespondent(tx, post, link, at)
  const { sessionOn } = await findRequestWords(tx, link, askedIn(link).sessionId)
  return remindOfFeedback(tx, post, askerBehind(link, at), link, sessionOn)
}

/** What is asked about, as the letter says it: clients are asked what it did for them, others what they have seen. */
function aboutWords(kind: Link['recipient']['kind'], stage: Stage, sessionDate: string | undefined): string {
  const asks = kind === 'client' ? 'asks how effective it has been for you' : 'asks what you have seen come of it'
  if (sessionDate !== undefined) return `${asks}: ${kind === 'client' ? 'your' : 'the'} session of ${longDay(sessionDate)}`
  if (stage === 'mid') return `${asks}: the work so far`
  return `${asks}: ${stage === 'end' ? 'the work as a whole' : 'the latest session'}`
}

type Letter = { to: { id: string; name: string; email: string }; url: string; about: string; again: boolean }

async function send(tx: Transaction<DB>, post: Post, asker: Asker, { to, url, about, again }: Letter): Promise<void> {
  const { learnerName: learner, centreName } = asker
  const title = again ? `A reminder: ${learner} would value your feedback` : `${learner} asks for your feedback`
  const { html, text } = layOutMail({
    title,
    preview: 'A few questions, under three minutes, no account needed.',
    paragraphs: [
      `Dear ${to.name},`,
      `${learner} is learning to coach and mentor with ${centreName}, and ${about}. It takes under three minutes, and you need no account.`,
    ],
    button: { label: 'Give feedback', href: url },
    after: [
      `The link is for you alone and works for ${daysToAnswer} days. The page says who will read what you write. If you would rather not answer, you can say so there.`,
    ],
    from: centreName,
  })
  await postMail(tx, post, asker.centreId, { to: to.email, toName: to.name, recipientId: to.id, subject: title, html, text }, asker.at)
}
