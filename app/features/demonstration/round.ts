import type { Transaction } from 'kysely'
import { good, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { answerRound, findRespondents, listQuestionnaires, openRound } from '../feedback/index.ts'
import { findLinks } from '../links/index.ts'
import { getPracticeRecord } from '../practice/index.ts'
import { visitOf, type Past, type Whose } from './moments.ts'
import { elinColleagues, elinRound } from './stories/elin-round.ts'

const keys = ['listens', 'asks', 'tells', 'takes', 'keeps', 'differs', 'grows']

/** Elin has asked from all sides how she works with people; the round is over, and what came back is shown together. */
export async function askAround(tx: Transaction<DB>, house: House, whose: Whose, past: Past): Promise<void> {
  const visit = visitOf(whose, past.at(58, '08:40'))
  const { centreId, learnerId } = whose
  const questionnaire = listQuestionnaires().findLast(({ id }) => id === 'feedback-360')
  if (questionnaire === undefined) throw new Error('There are no questions for a round')
  const people = await findRespondents(tx, visit, await getPracticeRecord(tx, centreId, learnerId))
  const respondents = people.filter(({ alias }) => ['Client A', 'Client B'].includes(alias))
  const taken = people.map(({ alias }) => alias)
  const opened = await openRound(tx, house, visit, { questionnaire, least: 3, closesOn: past.day(37), respondents, colleagues: elinColleagues, taken })
  const round = done(opened).id
  const centre = { name: whose.centreName, zone: visit.place.zone }
  const links = await findLinks(tx, centreId, learnerId, { purpose: 'give feedback', subjectId: round })
  for (const [at, { scores, turn, more, less }] of elinRound.entries()) {
    const link = links[at]
    const answer = {
      scores: Object.fromEntries(keys.map((key, of) => [key, scores[of] ?? 0])),
      choices: { turn },
      texts: less === '' ? { more } : { more, less },
    }
    done(link === undefined ? good(undefined) : await answerRound(tx, { ...link, centre, learnerName: whose.name }, answer, past.at(55 - at * 3, '13:20')))
  }
}

function done<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(`The demonstration asks around what is refused: ${result.problem.kind}`)
  return result.value
}
