import { dayOf, longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { Typed } from '../../../platform/web/form.ts'
import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { textsOf } from '../../../ui/form/typed.ts'
import { answerClosedLink, type ClosedWords, type OpenedLink } from '../../links/index.ts'
import { answerFields, answerIn, isBlank, type Answer } from '../answer.ts'
import { roundIn } from '../queries.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { getQuestionnaire } from '../questionnaires.ts'
import { answerRound } from '../round-actions.ts'
import { findRound } from '../round-queries.ts'
import { roundStanding } from '../round-rules.ts'
import { answerRoundQuestions, answerRoundThanks } from './round-page.tsx'

async function asked(ask: Ask, link: OpenedLink) {
  const round = await inCentre(ask.var.house.database, link.centreId, (tx) => findRound(tx, link.centreId, link.learnerId, roundIn(link) ?? ''))
  const { questionnaire, version } = found(round)
  return { link, round: found(round), questionnaire: getQuestionnaire(questionnaire, version) }
}

/** The questions of a round. */
export async function showRoundQuestions(ask: Ask, link: OpenedLink): Promise<Response> {
  return answerRoundQuestions(ask, { ...(await asked(ask, link)), values: {} })
}

/** Keeps an answer in a round, or that they would rather not. */
export async function keepRoundAnswer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  const words = await asked(ask, link)
  const read = textsOf(typed, 'declined').includes('yes') ? ('declined' as const) : understood(words.questionnaire, typed)
  if (read !== 'declined' && 'problems' in read) return answerRoundQuestions(ask, { ...words, values: typed, problems: read.problems }, 422)
  const { house, visit } = ask.var
  const kept = await inCentre(house.database, link.centreId, (tx) => answerRound(tx, link, read, visit.now))
  if (!kept.ok) return answerClosedLink(ask, link, kept.problem.kind, kept.problem.kind === 'answered' ? roundAnsweredBefore : await roundOver(ask, link))
  return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
}

function understood(questionnaire: Questionnaire, typed: Typed): Answer | { problems: Problems } {
  const parsed = parseForm(answerFields(questionnaire, []), typed)
  if (!parsed.ok) return { problems: parsed.problems }
  const answer = answerIn(questionnaire, parsed.value)
  return isBlank(answer) ? { problems: { ratings: 'Answer at least one question, or say below that you would rather not' } } : answer
}

/** What a link of a round says once it was used: which answer came by it is known to nobody, so that nothing can be shown. */
export const roundAnsweredBefore: ClosedWords = {
  title: 'You have already answered',
  words: [
    'You have answered, or said that you would rather not. There is nothing more to do.',
    'Answers here have no names. So nobody can tell which one is yours, and it cannot be shown again.',
  ],
  nothingToSee: true,
}

/** What a link says of a round that is over: nobody can send it again. `undefined` while the round goes on. */
export async function roundOver(ask: Ask, link: OpenedLink): Promise<ClosedWords | undefined> {
  const { round } = await asked(ask, link)
  const { now } = ask.var.visit
  if (roundStanding(round, 0, dayOf(now, link.centre.zone)) === 'open') return undefined
  const on = round.closedAt === null ? round.closesOn : dayOf(round.closedAt, link.centre.zone)
  return {
    title: 'These questions are closed',
    words: [
      `They could be answered until ${longDay(on)}. You have not answered, and nothing was kept.`,
      'There is nothing more to do. You can close this page.',
    ],
  }
}

/** Thanks for an answer in a round. */
export function thankForRound(ask: Ask, link: OpenedLink): Response {
  return answerRoundThanks(ask, link)
}
