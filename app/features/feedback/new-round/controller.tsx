import type { Transaction } from 'kysely'
import { addDays } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type ParsedForm } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { isOwnAddress, ownAddressWords } from '../../clients/index.ts'
import { goOn } from '../../frame/index.ts'
import { getOwnRecord } from '../queries.ts'
import { newestFor } from '../questionnaires.ts'
import { openRound, type NewRound } from '../round-actions.ts'
import { findRespondents, type Respondent } from '../round-queries.ts'
import { leastEver } from '../round-rules.ts'
import { roundFields } from '../round-schema.ts'
import { openingProblem } from '../words.ts'
import { answerRoundForm } from './page.tsx'

async function respondentsOf(tx: Transaction<DB>, visit: LearnerVisit): Promise<Respondent[]> {
  return findRespondents(tx, visit, await getOwnRecord(tx, visit))
}

/** The form that opens a round. It keeps no drafts: real names are written to the vault alone. */
export async function showRoundForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const respondents = await inCentre(ask.var.house.database, visit.centreId, (tx) => respondentsOf(tx, visit))
  return answerRoundForm(ask, { respondents, values: { least: String(leastEver), closesOn: addDays(visit.today, 21) } })
}

/** Understands the form: questions that there are, and people of the learner's own practice. */
function understood(typed: Typed, respondents: readonly Respondent[], visit: LearnerVisit): ParsedForm<NewRound> {
  const parsed = parseForm(roundFields, typed)
  if (!parsed.ok) return parsed
  const { questionnaire: chosen, people, colleagues, closesOn, least } = parsed.value
  const questionnaire = newestFor('round').find(({ id }) => id === chosen)
  if (questionnaire === undefined) return { ok: false, problems: { questionnaire: 'Choose the questions' }, typed }
  const asked = respondents.filter(({ side, id }) => people.includes(`${side}:${id}`))
  if (asked.length < new Set(people).size) return { ok: false, problems: { people: 'Choose people from your own practice' }, typed }
  if (colleagues.some(({ email }) => isOwnAddress(email, visit))) return { ok: false, problems: { colleagues: ownAddressWords }, typed }
  const taken = respondents.map(({ alias }) => alias)
  return { ok: true, value: { questionnaire, least, closesOn, respondents: asked, colleagues, taken } }
}

/** Opens the round, or says why not. */
export async function keepRound(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const respondents = await respondentsOf(tx, visit)
    const read = understood(typed, respondents, visit)
    if (!read.ok) return answerRoundForm(ask, { respondents, values: read.typed, problems: read.problems }, 422)
    const opened = await openRound(tx, house, visit, read.value)
    if (!opened.ok) return answerRoundForm(ask, { respondents, values: typed, problems: openingProblem(opened.problem) }, 422)
    return goOn(ask, routes.feedbackRound.at({ round: opened.value.id }), 'The round is open, and everybody has been written to.')
  })
}
