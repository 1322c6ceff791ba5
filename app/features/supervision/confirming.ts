import type { Transaction } from 'kysely'
import { longDay } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { duration } from '../../kernel/text.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House, LearnerVisit } from '../../platform/web/house.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import { findRecipient } from '../clients/index.ts'
import { askerBehind, askerOf, createLink, findLinks, resendLink, whyClosed, type Asker, type Link, type WaitingLink } from '../links/index.ts'
import { recordSupervisionEvent } from './events.ts'
import { lockSupervision, type Supervision } from './queries.ts'
import { daysToConfirm, whyAnswerIsRefused, whyAskingIsRefused, type AnswerProblem } from './rules.ts'

/** A supervisor's answer, and the content they had before their eyes. */
export type Given = { answer: 'confirmed' | 'declined'; note: string; seen: string }

type By = { actor: Actor; personId: string | null; at: Temporal.Instant; today: string }

/** Keeps a supervisor's answer with the hash of what it was given to. */
export async function answerConfirmation(
  tx: Transaction<DB>,
  whose: { centreId: string; learnerId: string; id: string },
  { answer, note, seen }: Given,
  { actor, personId, at, today }: By,
): Promise<Result<Supervision, { kind: AnswerProblem }>> {
  const { centreId, learnerId, id } = whose
  const supervision = await lockSupervision(tx, centreId, learnerId, id)
  const why = whyAnswerIsRefused({ ...supervision, seen, today, answer, note })
  if (why !== undefined) return refused({ kind: why })
  const { minutes, content } = supervision
  await tx
    .insertInto('supervision_confirmation')
    .values({
      centre_id: centreId,
      id: newId(),
      supervision_id: id,
      answer,
      note,
      minutes,
      content_sha256: Buffer.from(content, 'hex'),
      confirmed_by: personId,
      confirmed_on: today,
      confirmed_at: at.toString(),
    })
    .execute()
  const kind = answer === 'confirmed' ? 'SupervisionConfirmed' : 'SupervisionQuestioned'
  await recordSupervisionEvent(tx, { centreId, learnerId, at, actor, kind, subject: { kind: 'supervision', id }, data: { minutes, content } })
  return good(supervision)
}

/** The newest request to an outside supervisor that nobody has answered, if there is one. */
export async function findRequest(
  tx: Transaction<DB>,
  centreId: string,
  learnerId: string,
  supervisionId: string,
  now: Temporal.Instant,
): Promise<Link | undefined> {
  const links = await findLinks(tx, centreId, learnerId, { purpose: 'confirm supervision', subjectId: supervisionId })
  return links.findLast((link) => {
    const why = whyClosed(link, now)
    return why === undefined || why === 'expired'
  })
}

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

export type AskingRefused = { kind: 'not outside' | 'confirmed already' | 'sent today' | 'no address' | 'answered' | 'revoked' }

/** Asks an outside supervisor to confirm, or asks again: a new link, and the one before it dies. */
export async function askToConfirm(tx: Transaction<DB>, post: Post, visit: LearnerVisit, id: string): Promise<Result<undefined, AskingRefused>> {
  return askFor(tx, post, askerOf(visit), id)
}

/** Asks again by the house on its own, for a request that has waited long. */
export async function remindSupervisor(tx: Transaction<DB>, post: Post, link: WaitingLink, at: Temporal.Instant): Promise<Result<undefined, AskingRefused>> {
  return askFor(tx, post, askerBehind(link, at), link.subjectId, link.lastSentAt)
}

async function askFor(tx: Transaction<DB>, post: Post, asker: Asker, id: string, lastSentAt?: Temporal.Instant): Promise<Result<undefined, AskingRefused>> {
  const { centreId, learnerId, by, at } = asker
  const supervision = await lockSupervision(tx, centreId, learnerId, id)
  if (supervision.supervisor.kind !== 'outside') return refused({ kind: 'not outside' })
  const request = await findRequest(tx, centreId, learnerId, id, at)
  const why = whyAskingIsRefused(supervision.standing, lastSentAt ?? request?.lastSentAt, at)
  if (why !== undefined) return refused({ kind: why })
  const recipient = { kind: 'supervisor' as const, id: supervision.supervisor.id }
  const addressee = await findRecipient(tx, post.vault, centreId, recipient.id, { at, actor: by })
  if (addressee?.email === undefined) return refused({ kind: 'no address' })
  const expires = at.add({ hours: 24 * daysToConfirm })
  const fresh =
    request === undefined
      ? good(await createLink(tx, post, { centreId, learnerId, purpose: 'confirm supervision', subjectId: id, recipient, expires }, { by, at }))
      : await resendLink(tx, post, request, { by, at, expires })
  if (!fresh.ok) return fresh
  await recordSupervisionEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: by,
    kind: 'ConfirmationAsked',
    subject: { kind: 'supervision', id },
    data: { link: fresh.value.id },
  })
  const to = { to: addressee.email, toName: addressee.name, recipientId: recipient.id }
  await postMail(tx, post, centreId, { ...to, ...letter(asker, supervision, addressee.name, fresh.value.url) }, at)
  return good(undefined)
}

function letter(
  { learnerName: learner, centreName }: Asker,
  { heldOn, minutes }: Supervision,
  to: string,
  url: string,
): { subject: string; html: string; text: string } {
  const subject = `${learner} asks you to confirm supervision of ${longDay(heldOn)}`
  const words = layOutMail({
    title: subject,
    preview: 'One page, one button, no account needed.',
    paragraphs: [
      `Dear ${to},`,
      `${learner}, who is learning to coach and mentor with ${centreName}, has logged ${duration(minutes)} of supervision with you on ${longDay(heldOn)}, with the feedback you gave. Please look whether that is right.`,
    ],
    button: { label: 'Look and confirm', href: url },
    after: [`The link is for you alone and works for ${daysToConfirm} days. If something is wrong, or if you do not want to answer, you can say so there.`],
    from: centreName,
  })
  return { subject, ...words }
}
