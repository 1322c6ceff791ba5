import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, type Typed } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { answerClosedLink, isDeclined, type ClosedWords, type OpenedLink, type PurposePages, type WhyClosed } from '../../links/index.ts'
import { tellLearner, type News } from '../../notices/index.ts'
import { declineFeedback, giveFeedback } from '../giving.ts'
import { answerFields, answerIn } from '../answer.ts'
import { askedIn, findAskedGoals, findFeedback, findRequestWords, roundIn, type RequestWords } from '../queries.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { getQuestionnaire } from '../questionnaires.ts'
import { answerQuestionnaire, answerRefusal, answerThanks } from './page.tsx'
import { keepRoundAnswer, roundAnsweredBefore, roundOver, showRoundQuestions, thankForRound } from './round-pages.ts'

function questionnaireOf({ details }: OpenedLink): Questionnaire {
  return getQuestionnaire(String(details['questionnaire']), Number(details['version']))
}

async function asked(ask: Ask, link: OpenedLink) {
  return inCentre(ask.var.house.database, link.centreId, async (tx) => ({
    link,
    questionnaire: questionnaireOf(link),
    goals: await findAskedGoals(tx, link),
    about: await findRequestWords(tx, link, askedIn(link).sessionId),
  }))
}

async function show(ask: Ask, link: OpenedLink): Promise<Response> {
  if (roundIn(link) !== undefined) return showRoundQuestions(ask, link)
  return answerQuestionnaire(ask, { ...(await asked(ask, link)), values: {} })
}

async function answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  if (roundIn(link) !== undefined) return keepRoundAnswer(ask, link, typed)
  if (oneOf(typed, 'declined') === 'yes') return decline(ask, link)
  const words = await asked(ask, link)
  const { questionnaire, goals } = words
  const parsed = parseForm(answerFields(questionnaire, goals), typed)
  if (!parsed.ok) return answerQuestionnaire(ask, { ...words, values: parsed.typed, problems: parsed.problems }, 422)
  const { house, visit } = ask.var
  const given = await inCentre(house.database, link.centreId, async (tx) => {
    const kept = await giveFeedback(tx, link, { questionnaire, goals }, answerIn(questionnaire, parsed.value), visit.now)
    if (kept.ok) await tellLearner(tx, house, link, newsOf(link, await findRequestWords(tx, link, undefined)), visit.now)
    return kept
  })
  if (!given.ok) return answerClosedLink(ask, link, given.problem.kind)
  return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
}

async function decline(ask: Ask, link: OpenedLink): Promise<Response> {
  const { house, visit } = ask.var
  const declined = await inCentre(house.database, link.centreId, async (tx) => {
    const kept = await declineFeedback(tx, link, visit.now)
    if (kept.ok) await tellLearner(tx, house, link, newsOfRefusal(await findRequestWords(tx, link, undefined)), visit.now)
    return kept
  })
  if (!declined.ok) return answerClosedLink(ask, link, declined.problem.kind)
  return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
}

function newsOfRefusal({ alias }: RequestWords): News {
  return {
    title: `${alias} would rather not give feedback`,
    says: ['You asked for it, and this is an answer. They get no more letters about it, unless you ask them again.'],
    open: { label: 'Open your feedback', path: routes.feedback.at() },
  }
}

function newsOf({ id }: OpenedLink, { alias }: RequestWords): News {
  const path = routes.oneFeedback.at({ feedback: id })
  return {
    title: `${alias} has given you feedback`,
    says: ['You asked for it, and here it is. Reading it soon, while the session is fresh, is worth most.'],
    open: { label: 'Read the feedback', path },
  }
}

async function done(ask: Ask, link: OpenedLink): Promise<Response> {
  if (roundIn(link) !== undefined) return thankForRound(ask, link)
  if (isDeclined(link)) return answerRefusal(ask, link)
  const given = await inCentre(ask.var.house.database, link.centreId, (tx) => findFeedback(tx, link.centreId, link.learnerId, link.id))
  return answerThanks(ask, link, given)
}

/** A link of a round that was used cannot show what came by it; one of a round that is over cannot be sent again. */
async function closed(ask: Ask, link: OpenedLink, why: WhyClosed): Promise<ClosedWords | undefined> {
  if (roundIn(link) === undefined) return undefined
  return why === 'answered' ? roundAnsweredBefore : roundOver(ask, link)
}

async function about(tx: Transaction<DB>, link: OpenedLink): Promise<string | undefined> {
  const { sessionOn } = await findRequestWords(tx, link, askedIn(link).sessionId)
  return sessionOn === undefined ? undefined : `on the session of ${longDay(sessionOn)}`
}

/** What a link for giving feedback shows and keeps. */
export const feedbackByLink: PurposePages = { show, answer, done, about, closed }
