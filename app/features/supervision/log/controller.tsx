import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type ParsedForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { getPracticeRecord } from '../../practice/index.ts'
import { logForm, logSupervision, reviseSupervision } from '../actions.ts'
import { askToConfirm } from '../confirming.ts'
import { findSupervision, type Supervision, type Supervisor } from '../queries.ts'
import { supervisionFields, type SupervisionFields } from '../schema.ts'
import { chosenOf, findSupervisors, supervisorName } from '../supervisors.ts'
import { tellSupervisor } from '../telling.ts'
import { askingProblem } from '../words.ts'
import { answerLogForm, type LogChoices } from './page.tsx'

async function choicesOf(tx: Transaction<DB>, visit: LearnerVisit, current?: Supervisor): Promise<LogChoices> {
  const supervisors = await findSupervisors(tx, visit)
  const known = current === undefined || current.kind === 'unnamed' || supervisors.some((one) => chosenOf(one) === chosenOf(current))
  const record = await getPracticeRecord(tx, visit.centreId, visit.learnerId)
  return { supervisors: known ? supervisors : [...supervisors, current], record, today: visit.today }
}

function typedOf({ heldOn, minutes, kind, supervisor, discussed, feedback, reflections, logReviewed }: Supervision): Typed {
  return toTyped({ heldOn, minutes, kind, supervisor: chosenOf(supervisor), discussed, feedback, reflections, logReviewed })
}

/** Understands the form: the supervisor is one of the learner's, the sessions are theirs, the day has come. */
function understood(typed: Typed, { supervisors, record, today }: LogChoices): ParsedForm<{ supervisor: Supervisor; fields: SupervisionFields }> {
  const parsed = parseForm(supervisionFields, typed)
  if (!parsed.ok) return parsed
  const problems: Problems = {}
  const supervisor = supervisors.find((one) => chosenOf(one) === parsed.value.supervisor)
  if (supervisor === undefined) problems['supervisor'] = 'Choose somebody from the list, or name an outside supervisor first'
  if (parsed.value.heldOn > today) problems['heldOn'] = 'Log supervision once it has been held: this date is still to come'
  if (!parsed.value.reflections.every((id) => record.sessions.some((session) => session.id === id)))
    problems['reflections'] = 'Choose sessions of your own diary'
  if (supervisor === undefined || Object.keys(problems).length > 0) return { ok: false, problems, typed }
  return { ok: true, value: { supervisor, fields: parsed.value } }
}

/** The empty form, or the draft of it. */
export async function showLogForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const choices = await choicesOf(tx, visit)
    const wanted = ask.req.query('with')
    const chosen = choices.supervisors.find((one) => chosenOf(one) === wanted) ?? (choices.supervisors.length === 1 ? choices.supervisors[0] : undefined)
    const start = { heldOn: visit.today, kind: 'individual', ...(chosen === undefined ? {} : { supervisor: chosenOf(chosen) }) }
    const open = await openForm(tx, visit, logForm, visit.learnerId, start, 0)
    const values = chosen === undefined || wanted === undefined ? open.values : { ...open.values, supervisor: chosenOf(chosen) }
    return answerLogForm(ask, { open: { ...open, values }, choices })
  })
}

/** Logs what was written. */
export async function keepLog(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const choices = await choicesOf(tx, visit)
    const read = understood(typed, choices)
    if (!read.ok) return answerLogForm(ask, { open: sentForm({ form: logForm, subjectId: visit.learnerId }, typed), choices, problems: read.problems }, 422)
    const { supervisor, fields } = read.value
    const id = await logSupervision(tx, visit, supervisor, fields)
    await tellSupervisor(tx, ask.var.house, visit, { id, supervisor, heldOn: fields.heldOn })
    const next =
      supervisor.kind === 'outside' ? 'Ask them to confirm it when it is complete.' : `${supervisorName(supervisor)} is told by mail, and confirms it.`
    return goOn(ask, routes.oneSupervision.at({ supervision: id }), `The supervision is logged. ${next}`)
  })
}

/** The form with an entry in it. */
export async function showRevisingLog(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'supervision')
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const entry = found(await findSupervision(tx, visit.centreId, visit.learnerId, id))
    const open = await openForm(tx, visit, logForm, id, typedOf(entry), entry.revision)
    return answerLogForm(ask, { open, choices: await choicesOf(tx, visit, entry.supervisor), entry })
  })
}

/** Keeps the revised entry. Whoever had confirmed it is asked again if what they confirmed has changed (R061). */
export async function reviseLog(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'supervision')
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const entry = found(await findSupervision(tx, visit.centreId, visit.learnerId, id))
    const choices = await choicesOf(tx, visit, entry.supervisor)
    const which = { form: logForm, subjectId: id }
    const read = understood(typed, choices)
    if (!read.ok) return answerLogForm(ask, { open: sentForm(which, typed), choices, entry, problems: read.problems }, 422)
    const { supervisor, fields } = read.value
    const revised = await reviseSupervision(tx, visit, id, revisionIn(typed), supervisor, fields)
    if (!revised.ok) {
      const { saved } = revised.problem
      return answerLogForm(ask, { open: staleForm(which, typed, { values: typedOf(saved), revision: saved.revision }), choices, entry: saved }, 409)
    }
    const completed = entry.feedback === '' && fields.feedback !== undefined
    if (completed || revised.value.asksAgain || chosenOf(entry.supervisor) !== chosenOf(supervisor))
      await tellSupervisor(tx, house, visit, { id, supervisor, heldOn: fields.heldOn })
    const again = revised.value.asksAgain ? await askAgain(tx, house, visit, id, supervisor) : ''
    return goOn(ask, routes.oneSupervision.at({ supervision: id }), `The entry is revised. The earlier text stays in its history.${again}`)
  })
}

async function askAgain(
  tx: Transaction<DB>,
  house: Parameters<typeof askToConfirm>[1],
  visit: LearnerVisit,
  id: string,
  supervisor: Supervisor,
): Promise<string> {
  if (supervisor.kind !== 'outside') return ` It is no longer confirmed: ${supervisorName(supervisor)} is asked again by mail.`
  const asked = await askToConfirm(tx, house, visit, id)
  return asked.ok ? ` It is no longer confirmed: ${supervisor.alias} is asked again by mail.` : ` It is no longer confirmed. ${askingProblem(asked.problem)}`
}
