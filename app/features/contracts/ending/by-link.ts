import type { Transaction } from 'kysely'
import { dayOf, longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import type { Typed } from '../../../platform/web/form.ts'
import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { answerClosedLink, lockLink, markAnswered, type ClosedWords, type OpenedLink, type PurposePages, type WhyClosed } from '../../links/index.ts'
import { partyOf } from '../answering.ts'
import type { Contract } from '../contract.ts'
import { downloadCopyByLink } from '../copy/controller.ts'
import { findContract, lockContract } from '../queries.ts'
import { endingFields } from '../schema.ts'
import { closeLinks, endContract } from './end-contract.ts'
import { answerEndedByLink, answerEndingByLink } from './page.tsx'
import { dayProblemWords, refusalWords } from './words.ts'

async function show(ask: Ask, link: OpenedLink): Promise<Response> {
  const contract = await inCentre(ask.var.house.database, link.centreId, (tx) => contractOf(tx, link))
  return answerEndingByLink(ask, link, { contract, values: { endedOn: todayOf(ask, link) } })
}

async function answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  const { house, visit } = ask.var
  return inCentre(house.database, link.centreId, async (tx) => {
    await lockContract(tx, link.centreId, link.subjectId)
    const why = await lockLink(tx, link, visit.now)
    const contract = await contractOf(tx, link)
    if (why !== undefined) return answerClosedLink(ask, link, why, wordsFor(contract))
    const parsed = parseForm(endingFields, typed)
    if (!parsed.ok) return answerEndingByLink(ask, link, { contract, values: typed, problems: parsed.problems }, 422)
    const who = { by: { kind: 'link', id: link.id }, at: visit.now, today: todayOf(ask, link) } as const
    const own = found(partyOf(contract, link))
    const which = { centreId: link.centreId, learnerId: link.learnerId, contractId: contract.id }
    const ended = await endContract(tx, house, which, (party) => party.id === own.id, parsed.value, who)
    if (ended.ok) {
      await markAnswered(tx, link, visit.now)
      await closeLinks(tx, ended.value, who)
      return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
    }
    const { problem } = ended
    if (problem.kind !== 'day') return answerClosedLink(ask, link, 'revoked', { title: 'The contract was not ended', words: [refusalWords(problem.kind)] })
    return answerEndingByLink(ask, link, { contract, values: typed, problems: { endedOn: dayProblemWords(problem.problem, contract) } }, 422)
  })
}

async function done(ask: Ask, link: OpenedLink): Promise<Response> {
  return answerEndedByLink(ask, link, await inCentre(ask.var.house.database, link.centreId, (tx) => contractOf(tx, link)))
}

async function closed(ask: Ask, link: OpenedLink, why: WhyClosed): Promise<ClosedWords | undefined> {
  if (why === 'answered') return undefined
  const ended = wordsFor(await inCentre(ask.var.house.database, link.centreId, (tx) => contractOf(tx, link)))
  return ended ?? (why === 'expired' ? expiredWords(link) : undefined)
}

function expiredWords({ expiresAt, centre, learnerName }: OpenedLink): ClosedWords {
  return {
    title: 'This link has expired',
    words: [
      `It worked until ${longDay(dayOf(expiresAt, centre.zone))}. The contract stands as it was.`,
      `If you want to end it, tell ${learnerName}, who can end it for you both.`,
    ],
  }
}

function wordsFor(contract: Contract): ClosedWords | undefined {
  if (contract.ending === undefined) return undefined
  return { title: 'This contract was ended', words: ['Somebody in it has ended it already. There is nothing more to do.'] }
}

async function contractOf(tx: Transaction<DB>, link: OpenedLink): Promise<Contract> {
  return found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
}

function todayOf(ask: Ask, link: OpenedLink): string {
  return dayOf(ask.var.visit.now, link.centre.zone)
}

/** What links to end a contract lead to. */
export const endingLinkPages: PurposePages = { show, answer, done, copy: downloadCopyByLink, closed }
