import { dayOf, longDay } from '../../../kernel/dates.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, type Typed } from '../../../platform/web/form.ts'
import { found, type Ask, type House } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerClosedLink, isDeclined, lockLink, markAnswered, markDeclined, type OpenedLink, type PurposePages, type WhyClosed } from '../../links/index.ts'
import { answerConfirmation, type Given } from '../confirming.ts'
import { recordSupervisionEvent } from '../events.ts'
import { findSupervision, lockSupervision, type Supervision } from '../queries.ts'
import type { AnswerProblem } from '../rules.ts'
import { answerFields } from '../schema.ts'
import { tellOfAnswer, tellOfRefusal } from '../telling.ts'
import { answerProblem } from '../words.ts'
import { answerConfirmPage, answerConfirmed, answerRefusal } from './page.tsx'

async function entryOf(ask: Ask, { centreId, learnerId, subjectId }: OpenedLink): Promise<Supervision> {
  return found(await inCentre(ask.var.house.database, centreId, (tx) => findSupervision(tx, centreId, learnerId, subjectId)))
}

async function show(ask: Ask, link: OpenedLink): Promise<Response> {
  return answerConfirmPage(ask, { link, supervision: await entryOf(ask, link) })
}

async function answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  if (oneOf(typed, 'declined') === 'yes') return decline(ask, link)
  const parsed = parseForm(answerFields, typed)
  if (!parsed.ok) return showAgain(ask, link, typed, parsed.problems, 422)
  const { answer: chosen, note = '' } = parsed.value
  const { now } = ask.var.visit
  const given = await inCentre(ask.var.house.database, link.centreId, (tx) =>
    keepAnswer(tx, ask.var.house, link, { answer: chosen, note, seen: oneOf(typed, 'content') }, now),
  )
  if (given.ok) return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
  const { problem } = given
  if (problem.kind === 'closed') return answerClosedLink(ask, link, problem.why)
  const words = answerProblem(problem.kind, (await entryOf(ask, link)).heldOn)
  return problem.kind === 'no note' ? showAgain(ask, link, typed, { note: words }, 422) : showAgain(ask, link, typed, { '': words }, 409)
}

async function keepAnswer(
  tx: Transaction<DB>,
  house: House,
  link: OpenedLink,
  given: Given,
  at: Temporal.Instant,
): Promise<Result<undefined, { kind: AnswerProblem } | { kind: 'closed'; why: WhyClosed }>> {
  const whose = { centreId: link.centreId, learnerId: link.learnerId, id: link.subjectId }
  // The entry before its link, as everywhere: two who answer at once cannot wait for each other.
  await lockSupervision(tx, whose.centreId, whose.learnerId, whose.id)
  const why = await lockLink(tx, link, at)
  if (why !== undefined) return refused({ kind: 'closed', why })
  const kept = await answerConfirmation(tx, whose, given, { actor: { kind: 'link', id: link.id }, personId: null, at, today: dayOf(at, link.centre.zone) })
  if (!kept.ok) return kept
  await markAnswered(tx, link, at)
  await tellOfAnswer(tx, house, link.centreId, kept.value, given.answer, at)
  return good(undefined)
}

async function decline(ask: Ask, link: OpenedLink): Promise<Response> {
  const { house, visit } = ask.var
  const why = await inCentre(house.database, link.centreId, (tx) => keepRefusal(tx, house, link, visit.now))
  return why === undefined ? ask.redirect(routes.linkDone.at({ token: link.token }), 303) : answerClosedLink(ask, link, why)
}

/** That they do not want to answer says nothing about the entry: it is not questioned, only not confirmed. */
async function keepRefusal(tx: Transaction<DB>, house: House, link: OpenedLink, at: Temporal.Instant): Promise<WhyClosed | undefined> {
  const { centreId, learnerId, subjectId } = link
  const supervision = await lockSupervision(tx, centreId, learnerId, subjectId)
  const why = await lockLink(tx, link, at)
  if (why !== undefined) return why
  const by = { centreId, learnerId, at, actor: { kind: 'link', id: link.id } } as const
  await recordSupervisionEvent(tx, { ...by, kind: 'ConfirmationDeclined', subject: { kind: 'supervision', id: subjectId }, data: { link: link.id } })
  await markDeclined(tx, link, at)
  await tellOfRefusal(tx, house, centreId, supervision, at)
  return undefined
}

async function showAgain(ask: Ask, link: OpenedLink, values: Typed, problems: Problems, status: 409 | 422): Promise<Response> {
  return answerConfirmPage(ask, { link, supervision: await entryOf(ask, link), values, problems }, status)
}

async function done(ask: Ask, link: OpenedLink): Promise<Response> {
  return isDeclined(link) ? answerRefusal(ask, link) : answerConfirmed(ask, link, await entryOf(ask, link))
}

async function about(tx: Transaction<DB>, { centreId, learnerId, subjectId }: OpenedLink): Promise<string | undefined> {
  const supervision = await findSupervision(tx, centreId, learnerId, subjectId)
  return supervision === undefined ? undefined : `of ${longDay(supervision.heldOn)}`
}

/** What a link for confirming supervision shows and keeps. */
export const supervisionByLink: PurposePages = { show, answer, done, about }
