import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, type Typed } from '../../../platform/web/form.ts'
import { found, type Ask } from '../../../platform/web/house.ts'
import { addressOf } from '../../../platform/web/visitor.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerClosedLink, spendCode, type ClosedWords, type OpenedLink, type PurposePages, type WhyClosed } from '../../links/index.ts'
import type { Given } from '../answer-row.ts'
import { answerByLink, partyOf } from '../answering.ts'
import type { Answer } from '../contract.ts'
import { downloadCopyByLink } from '../copy/controller.ts'
import { findContract } from '../queries.ts'
import { standingOf } from '../rules.ts'
import { changeFields, declineFields, markIn, signingFields } from '../schema.ts'
import { openSignature } from '../signatures.ts'
import { takeSecondStep } from './second-step.ts'
import { answerSignedPage, answerSigningPage, type SigningPage } from './page.tsx'

async function pageFor(tx: Transaction<DB>, link: OpenedLink): Promise<SigningPage> {
  const contract = found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
  return { link, contract, party: found(partyOf(contract, link)) }
}

async function show(ask: Ask, link: OpenedLink): Promise<Response> {
  const page = await inCentre(ask.var.house.database, link.centreId, (tx) => pageFor(tx, link))
  return answerSigningPage(ask, page)
}

async function answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  const { house, visit } = ask.var
  const read = readAnswer(typed)
  return inCentre(house.database, link.centreId, async (tx) => {
    if (!read.ok) return answerSigningPage(ask, { ...(await pageFor(tx, link)), attempt: { answer: read.answer, values: typed, problems: read.problems } }, 422)
    const step = read.given.answer === 'signed' ? await takeSecondStep(tx, house, link, typed, visit.now) : undefined
    if (step !== undefined) {
      const attempt = { answer: 'signed' as const, values: typed, problems: step.problems }
      return answerSigningPage(ask, { ...(await pageFor(tx, link)), attempt, code: step.words }, step.problems === undefined ? 200 : 422)
    }
    const kept = await answerByLink(tx, house, link, read.given, { address: addressOf(ask), now: visit.now })
    if (kept.ok) {
      await spendCode(tx, link)
      return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
    }
    const { problem } = kept
    switch (problem.kind) {
      case 'closed':
        return answerClosedLink(ask, link, problem.why, problem.why === 'answered' ? alreadyAnswered : undefined)
      case 'signed':
        return answerClosedLink(ask, link, 'answered', alreadyAnswered)
      case 'replaced':
        return answerClosedLink(ask, link, 'revoked', replacedWords(link))
      case 'ended':
        return answerClosedLink(ask, link, 'revoked', endedWords)
      case 'changed':
        return answerSigningPage(ask, { ...(await pageFor(tx, link)), textChanged: true, attempt: { answer: read.given.answer, values: typed } }, 409)
      default:
        return unreachable(problem)
    }
  })
}

const alreadyAnswered: ClosedWords = {
  title: 'You have already answered',
  words: ['An answer had come by this link a moment before. That one is kept; this one was not needed.'],
}

type ReadAnswer = { ok: true; given: Given } | { ok: false; answer: Answer['answer']; problems: Problems }

/** Reads one of the three answers. Anything else is a signature that lacks everything. */
function readAnswer(typed: Typed): ReadAnswer {
  const seen = oneOf(typed, 'seen')
  if (oneOf(typed, 'answer') === 'change requested') {
    const parsed = parseForm(changeFields, typed)
    return parsed.ok
      ? { ok: true, given: { answer: 'change requested', seen, note: parsed.value.change } }
      : { ok: false, answer: 'change requested', problems: parsed.problems }
  }
  if (oneOf(typed, 'answer') === 'declined') {
    const parsed = parseForm(declineFields, typed)
    return parsed.ok
      ? { ok: true, given: { answer: 'declined', seen, note: parsed.value.reason ?? '' } }
      : { ok: false, answer: 'declined', problems: parsed.problems }
  }
  const parsed = parseForm(signingFields, typed)
  if (!parsed.ok) return { ok: false, answer: 'signed', problems: parsed.problems }
  return { ok: true, given: { answer: 'signed', seen, name: parsed.value.name, mark: markIn(parsed.value.mark) } }
}

async function done(ask: Ask, link: OpenedLink): Promise<Response> {
  const { house } = ask.var
  return inCentre(house.database, link.centreId, async (tx) => {
    const page = await pageFor(tx, link)
    const own = found(page.party.answers.find((one) => one.answeredAt.equals(link.answeredAt ?? link.createdAt)) ?? standingOf(page.party))
    return answerSignedPage(ask, page, own, await openSignature(tx, house.vault, link.centreId, own))
  })
}

/** A link that ended because the contract was changed says so. */
async function closed(ask: Ask, link: OpenedLink, why: WhyClosed): Promise<ClosedWords | undefined> {
  if (why === 'answered') return undefined
  const { contract } = await inCentre(ask.var.house.database, link.centreId, (tx) => pageFor(tx, link))
  if (contract.replaced) return replacedWords(link)
  return contract.ending === undefined ? undefined : endedWords
}

const endedWords: ClosedWords = { title: 'This contract was ended', words: ['There is nothing to sign any more.'] }

function replacedWords(link: OpenedLink): ClosedWords {
  return {
    title: 'This contract has been changed',
    words: [
      `${link.learnerName} has drawn up a new version, so this one is not signed any more.`,
      `Look for a newer letter with the new text. If there is none yet, ${link.learnerName} has still to send it.`,
    ],
  }
}

/** What links to sign a contract lead to. */
export const contractLinkPages: PurposePages = { show, answer, done, copy: downloadCopyByLink, closed }
