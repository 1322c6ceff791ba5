import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { askerOf, findLink } from '../../links/index.ts'
import { goOn, idIn, openForm, sentForm } from '../../frame/index.ts'
import { askForFeedback, askForm, remindOfFeedback } from '../asking.ts'
import { askedPersonOf, heldSessions, type AskedPerson, type OutsideSupervisor } from '../givers.ts'
import { askedIn, findOutsideSupervisors, getOwnRecord, roundIn } from '../queries.ts'
import { whyItDoesNotFit } from '../rules.ts'
import { askFields, type AskFields } from '../schema.ts'
import { askingProblem, fitProblem, remindingProblem } from '../words.ts'
import { answerAskForm } from './page.tsx'

/** The form that asks, with the client or the session that the learner came from. */
export async function showAskForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const record = await getOwnRecord(tx, visit)
    const supervisors = await findOutsideSupervisors(tx, visit.centreId, visit.learnerId)
    const comesFrom = ['client', 'session', 'stage'].some((name) => ask.req.query(name) !== undefined)
    const wanted = comesFrom ? startingFrom(ask, record) : {}
    const kept = await openForm(tx, visit, askForm, visit.learnerId, { stage: 'session' }, 0)
    return answerAskForm(ask, { record, supervisors, today: visit.today, open: { ...kept, values: { ...kept.values, ...wanted } } })
  })
}

const stages = ['mid', 'end'] as const

/** What is known from where the learner comes: `?client=`, `?session=` or `?stage=`. */
export function startingFrom(ask: Ask, record: PracticeRecord): Typed {
  const session = record.sessions.find((one) => one.id === ask.req.query('session'))
  const only = session?.clients.length === 1 ? session.clients[0] : undefined
  const client = record.clients.find((one) => one.id === (only ?? ask.req.query('client')))
  const stage = stages.find((one) => one === ask.req.query('stage')) ?? 'session'
  return { stage, ...(session === undefined ? {} : { session: session.id }), ...(client === undefined ? {} : { giver: `client:${client.id}` }) }
}

/** Sends the request, or says why not. */
export async function sendRequest(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const record = await getOwnRecord(tx, visit)
    const supervisors = await findOutsideSupervisors(tx, visit.centreId, visit.learnerId)
    const open = sentForm({ form: askForm, subjectId: visit.learnerId }, typed)
    const again = (problems: Problems) => answerAskForm(ask, { record, supervisors, today: visit.today, open, problems }, 422)
    const parsed = parseForm(askFields, typed)
    if (!parsed.ok) return again(parsed.problems)
    const chosen = chosenIn(parsed.value, { record, supervisors }, visit.today)
    if ('problems' in chosen) return again(chosen.problems)
    const { stage, questionnaire } = parsed.value
    const asked = await askForFeedback(tx, house, visit, { ...chosen, stage, questionnaire })
    if (!asked.ok) return again(askingProblem(asked.problem))
    return goOn(ask, routes.feedback.at(), 'Your request is on its way. You see here when it is answered.')
  })
}

type Chosen = { giver: AskedPerson; session: { id: string; date: string } | undefined }

type Own = { record: PracticeRecord; supervisors: readonly OutsideSupervisor[] }

function chosenIn({ giver: typed, stage, session: sessionId }: AskFields, { record, supervisors }: Own, today: string): Chosen | { problems: Problems } {
  const giver = askedPersonOf(typed, record, supervisors)
  if (giver === undefined) return { problems: { giver: 'Choose somebody from your own practice' } }
  const session = heldSessions(record, today).find((one) => one.id === sessionId)
  if (sessionId !== undefined && session === undefined) return { problems: { session: 'Choose a session that has been held' } }
  const why = whyItDoesNotFit({ giver, stage, session, on: today, today })
  return why === undefined ? { giver, session } : { problems: fitProblem(why) }
}

/** Sends a request again. */
export async function remind(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const linkId = idIn(ask, 'link')
  const { house } = ask.var
  const done = await inCentre(house.database, visit.centreId, async (tx) => {
    const link = found(await findLink(tx, visit.centreId, visit.learnerId, linkId))
    if (link.purpose !== 'give feedback' || roundIn(link) !== undefined) return found<string>(undefined)
    const { sessions } = await getOwnRecord(tx, visit)
    const reminded = await remindOfFeedback(tx, house, askerOf(visit), link, sessions.find((session) => session.id === askedIn(link).sessionId)?.date)
    return reminded.ok ? 'The reminder is on its way, with a new link.' : remindingProblem(reminded.problem)
  })
  return goOn(ask, routes.feedback.at(), done)
}
