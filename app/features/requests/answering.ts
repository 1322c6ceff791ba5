import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { found, type House } from '../../platform/web/house.ts'
import { lockLink, markAnswered, type OpenedLink, type WhyClosed } from '../links/index.ts'
import { tellLearner } from '../notices/index.ts'
import { recordRequestEvent } from './events.ts'
import { findAlias, findRequest } from './queries.ts'
import type { Request, ShownFor } from './request.ts'
import { whyAnswerIsRefused, type GivenAnswer } from './rules.ts'
import { addressOfRequest, newsTitle } from './words.ts'

export type AnswerRefused = { kind: 'closed'; why: WhyClosed } | { kind: 'other text' | 'no words' | 'none named' }

type Given = { link: OpenedLink; request: Request; given: GivenAnswer; now: Temporal.Instant; today: string }

/** Keeps the answer of somebody outside, once: of two at the same instant the second learns that the first is kept. */
export async function answerRequest(
  tx: Transaction<DB>,
  house: House,
  link: OpenedLink,
  given: GivenAnswer,
  now: Temporal.Instant,
): Promise<Result<undefined, AnswerRefused>> {
  const closed = await lockLink(tx, link, now)
  if (closed !== undefined) return refused({ kind: 'closed', why: closed })
  const { centreId, learnerId } = link
  const request = found(await findRequest(tx, centreId, learnerId, link.subjectId))
  const why = whyAnswerIsRefused(request.shown, given, request.hash)
  if (why !== undefined) return refused({ kind: why })
  const all: Given = { link, request, given, now, today: dayOf(now, link.centre.zone) }
  await keepAnswer(tx, all)
  const { shown } = request
  if (shown.purpose === 'confirm sessions' && given.answer !== 'declined') await keepSessions(tx, all, shown)
  if (shown.purpose === 'write witness testimony' && given.answer === 'agreed') await keepTestimony(tx, all, shown)
  await markAnswered(tx, link, now)
  const alias = await findAlias(tx, centreId, link.recipient)
  const open = { label: 'See the answer', path: addressOfRequest(request.id) }
  const says = ['What was answered stands on the page, not in this letter.']
  await tellLearner(tx, house, { centreId, learnerId }, { title: newsTitle(alias, request.shown.purpose, given.answer), says, open }, now)
  return good(undefined)
}

async function keepAnswer(tx: Transaction<DB>, { link, request, given, now, today }: Given): Promise<void> {
  const { centreId, learnerId } = link
  await tx
    .insertInto('request_answer')
    .values({
      centre_id: centreId,
      request_id: request.id,
      link_id: link.id,
      answer: given.answer,
      said: given.said,
      shown_sha256: Buffer.from(request.hash, 'hex'),
      answered_on: today,
      answered_at: now.toString(),
    })
    .execute()
  await recordRequestEvent(tx, {
    centreId,
    learnerId,
    at: now,
    by: { kind: 'link', id: link.id },
    kind: 'RequestAnswered',
    subject: { kind: 'request', id: request.id },
    data: { purpose: request.shown.purpose, answer: given.answer, content: request.hash },
  })
}

async function keepSessions(tx: Transaction<DB>, { link, request, given, now, today }: Given, { sessions }: ShownFor<'confirm sessions'>): Promise<void> {
  const wrong = given.answer === 'not right' ? given.wrong : []
  const rows = sessions.map(({ id, minutes, content }) => ({
    centre_id: link.centreId,
    id: newId(),
    session_id: id,
    client_id: link.recipient.id,
    request_id: request.id,
    answer: wrong.includes(id) ? 'not right' : 'confirmed',
    minutes,
    content_sha256: Buffer.from(content, 'hex'),
    confirmed_on: today,
    confirmed_at: now.toString(),
  }))
  await tx.insertInto('session_confirmation').values(rows).execute()
}

/** A testimony stands in the portfolio as the witness wrote it, under their alias (R104, R107). */
async function keepTestimony(tx: Transaction<DB>, { link, request, given, now }: Given, shown: ShownFor<'write witness testimony'>): Promise<void> {
  const { centreId, learnerId } = link
  const id = newId()
  const alias = await findAlias(tx, centreId, link.recipient)
  const criteria = shown.criteria.map((criterion) => criterion.id)
  await tx
    .insertInto('evidence')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      kind: 'witness testimony',
      title: `Testimony of ${alias}`,
      account: `Asked about: ${shown.about}\n\n${given.said}`,
      held_on: shown.date,
      criteria,
      request_id: request.id,
      created_at: now.toString(),
    })
    .execute()
  const event = { centreId, learnerId, at: now, by: { kind: 'link', id: link.id }, kind: 'TestimonyGiven', subject: { kind: 'evidence', id } } as const
  await recordRequestEvent(tx, { ...event, data: { request: request.id, criteria } })
}
