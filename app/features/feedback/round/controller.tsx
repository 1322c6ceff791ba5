import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { getQuestionnaire } from '../questionnaires.ts'
import { closeRound } from '../round-actions.ts'
import { findAnswers, findAskedColleagues, findRound, findRoundLinks } from '../round-queries.ts'
import { remindSilent } from '../round-reminding.ts'
import { resultsOf } from '../round-results.ts'
import { roundStanding } from '../round-rules.ts'
import { answerRoundPage } from './page.tsx'

/** A round: while it is open how far it is, then what everybody said together. */
export async function showRound(ask: Ask): Promise<Response> {
  const { centreId, learnerId, today } = learnerOf(ask)
  const id = idIn(ask, 'round')
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const round = found(await findRound(tx, centreId, learnerId, id))
    const answers = await findAnswers(tx, centreId, id)
    const standing = roundStanding(round, answers.length, today)
    const questionnaire = getQuestionnaire(round.questionnaire, round.version)
    const results = standing === 'closed' ? resultsOf(questionnaire, answers, round.least) : undefined
    const asked = (await findRoundLinks(tx, centreId, learnerId, id)).length
    const colleagues = await findAskedColleagues(tx, centreId, learnerId, id)
    return answerRoundPage(ask, { round, questionnaire, standing, asked, colleagues, answers: answers.length, results })
  })
}

/** Writes again to those who have not answered. */
export async function remindRound(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'round')
  const { house } = ask.var
  const said = await inCentre(house.database, visit.centreId, async (tx) => {
    found(await findRound(tx, visit.centreId, visit.learnerId, id))
    const reminded = await remindSilent(tx, house, visit, id)
    if (!reminded.ok) return 'No reminder was sent: the round is closed.'
    return 'Whoever has not answered, and was not written to today, gets a reminder.'
  })
  return goOn(ask, routes.feedbackRound.at({ round: id }), said)
}

/** Ends the round now. */
export async function endRound(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'round')
  const said = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    found(await findRound(tx, visit.centreId, visit.learnerId, id))
    const closed = await closeRound(tx, visit, id)
    return closed.ok ? 'The round is closed. Links that were not used no longer work.' : 'The round was closed already.'
  })
  return goOn(ask, routes.feedbackRound.at({ round: id }), said)
}
