import type { Child } from 'hono/jsx'
import { dayOf } from '../../kernel/dates.ts'
import { inCentre } from '../../platform/database/centre.ts'
import type { Handler } from '../../platform/web/feature.ts'
import { readTyped } from '../../platform/web/form.ts'
import { found, type Ask } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { noteOpened } from './actions.ts'
import type { BetweenPart } from './all/between.ts'
import { answerAllRequests, type OpenRequest } from './all/page.tsx'
import { answerClosedLink, answerClosedPage, answerUnknownLink } from './closed/page.tsx'
import type { OpenedLink, WhyClosed } from './link.ts'
import { openLink } from './open.ts'
import type { PurposeTable } from './purpose.ts'
import { findOthersFor } from './queries.ts'
import { opensOthers, whyClosed } from './rules.ts'

/** The page that asks, as long as the link is open. */
export function showLink(purposes: PurposeTable): Handler {
  return async (ask) => {
    const opening = await openLink(ask)
    if (opening.kind === 'unknown') return answerUnknownLink(ask)
    const { link } = opening
    if (opening.kind === 'closed') return answerClosed(ask, purposes, link, opening.why)
    // A scanner of mail that only asks with HEAD has read nothing.
    if (link.openedAt === null && ask.req.method === 'GET')
      await inCentre(ask.var.house.database, link.centreId, (tx) => noteOpened(tx, link, ask.var.visit.now))
    await tellOfOthers(ask, link)
    return purposes[link.purpose].show(ask, link)
  }
}

/** Takes the answer. A second one learns that the first was kept. */
export function answerLink(purposes: PurposeTable): Handler {
  return async (ask) => {
    const opening = await openLink(ask)
    if (opening.kind === 'unknown') return answerUnknownLink(ask)
    const { link } = opening
    if (opening.kind === 'closed') return answerClosed(ask, purposes, link, opening.why)
    return purposes[link.purpose].answer(ask, link, await readTyped(ask))
  }
}

/** What was answered, for the person who answered it, until the link expires. */
export function showDone(purposes: PurposeTable): Handler {
  return async (ask) => afterAnswer(ask, purposes, (link) => purposes[link.purpose].done(ask, link))
}

/** What was answered as a file to keep, as long as the page about it is there. */
export function downloadCopy(purposes: PurposeTable): Handler {
  return async (ask) => afterAnswer(ask, purposes, (link) => found(purposes[link.purpose].copy?.(ask, link)))
}

async function afterAnswer(ask: Ask, purposes: PurposeTable, answer: (link: OpenedLink) => Promise<Response>): Promise<Response> {
  const opening = await openLink(ask)
  if (opening.kind === 'unknown') return answerUnknownLink(ask)
  const { link } = opening
  if (opening.kind === 'open') return ask.redirect(routes.link.at({ token: link.token }), 303)
  if (opening.why !== 'answered') return answerClosed(ask, purposes, link, opening.why)
  if (Temporal.Instant.compare(link.expiresAt, ask.var.visit.now) <= 0) return answerClosed(ask, purposes, link, 'answered')
  await tellOfOthers(ask, link)
  return answer(link)
}

/** Everything between a learner and the person a link was made for: what waits first, then what they have answered. */
export function showAll(purposes: PurposeTable, parts: readonly BetweenPart[]): Handler {
  return async (ask) => {
    const opening = await openLink(ask)
    if (opening.kind === 'unknown') return answerUnknownLink(ask)
    const { link } = opening
    if (!opensOthers(link, ask.var.visit.now)) return answerClosedPage(ask, link)
    const { now } = ask.var.visit
    const { open, drawn } = await inCentre(ask.var.house.database, link.centreId, async (tx) => {
      const others = await findOthersFor(tx, link)
      const answered = new Map([link, ...others].filter((one) => whyClosed(one, now) === 'answered' && opensOthers(one, now)).map((one) => [one.id, one.token]))
      const addressOf = ({ id }: { id: string }) => {
        const token = answered.get(id)
        return token === undefined ? undefined : routes.linkDone.at({ token })
      }
      const between = { link, today: dayOf(now, link.centre.zone), addressOf }
      const drawn: Child[] = []
      for (const part of parts) drawn.push((await part(tx, between)) ?? [])
      const open: OpenRequest[] = []
      for (const one of [link, ...others].filter((other) => whyClosed(other, now) === undefined))
        open.push({ link: one, about: await purposes[one.purpose].about?.(tx, one) })
      return { open, drawn: drawn.filter((one) => !Array.isArray(one)) }
    })
    return answerAllRequests(ask, link, open, drawn)
  }
}

async function tellOfOthers(ask: Ask, link: OpenedLink): Promise<void> {
  const others = await findOpenOthers(ask, link)
  if (others.length > 0) ask.set('moreRequests', { count: others.length, href: routes.allRequests.at({ token: link.token }) })
}

async function findOpenOthers(ask: Ask, link: OpenedLink): Promise<OpenedLink[]> {
  const others = await inCentre(ask.var.house.database, link.centreId, (tx) => findOthersFor(tx, link))
  return others.filter((other) => whyClosed(other, ask.var.visit.now) === undefined)
}

async function answerClosed(ask: Ask, purposes: PurposeTable, link: OpenedLink, why: WhyClosed): Promise<Response> {
  return answerClosedLink(ask, link, why, await purposes[link.purpose].closed?.(ask, link, why))
}
