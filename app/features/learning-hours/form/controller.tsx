import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Option } from '../../../ui/form/field-meta.ts'
import { parseForm, type ParsedForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { entryIn, goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { changeLearning, learningForms, logLearning, takeOutOrPutBack } from '../actions.ts'
import { findPurposes, purposeOptions } from '../purposes.ts'
import { findLearningHour, type LearningHour } from '../queries.ts'
import { whyDayIsRefused } from '../rules.ts'
import { learningFields, type LearningText } from '../schema.ts'
import { answerLearningForm, answerNothingToLearnFor } from './page.tsx'

async function choicesOf(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Option[]> {
  return purposeOptions(await findPurposes(tx, centreId, learnerId))
}

function read(what: readonly Option[], typed: Typed, today: string): ParsedForm<LearningText> {
  const parsed = parseForm(learningFields(what), typed)
  const late = parsed.ok ? whyDayIsRefused(parsed.value.day, today) : undefined
  if (late === undefined) return parsed
  const problems: Problems = { day: late }
  return { ok: false, problems, typed }
}

/** The form for time just spent, or the draft of it. */
export async function showNewLearning(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const what = await choicesOf(tx, visit)
    const [first] = what
    if (first === undefined) return answerNothingToLearnFor(ask)
    const open = await openForm(tx, visit, learningForms.logged, visit.learnerId, { day: visit.today, what: first.value }, 0)
    return answerLearningForm(ask, { open, what })
  })
}

/** Logs it. */
export async function keepNewLearning(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const what = await choicesOf(tx, visit)
    const parsed = read(what, typed, visit.today)
    if (!parsed.ok)
      return answerLearningForm(
        ask,
        { open: sentForm({ form: learningForms.logged, subjectId: visit.learnerId }, typed), what, problems: parsed.problems },
        422,
      )
    await logLearning(tx, visit, parsed.value, entryIn(typed))
    return goOn(ask, typed['another'] === undefined ? routes.learningHours.at() : routes.newLearningHour.at(), 'The time is in your record.')
  })
}

async function ownHour(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<LearningHour> {
  return found(await findLearningHour(tx, centreId, learnerId, idIn(ask, 'hour')))
}

function typedOf({ day, minutes, kind, note, enrolmentId, registrationId }: LearningHour): Typed {
  const what = enrolmentId !== null ? `unit:${enrolmentId}` : registrationId !== null ? `qualification:${registrationId}` : ''
  return toTyped({ day, minutes, kind, what, note })
}

/** The form with an entry in it. */
export async function showLearning(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const hour = await ownHour(ask, tx, visit)
    const open = await openForm(tx, visit, learningForms.changed, hour.id, typedOf(hour), hour.revision)
    return answerLearningForm(ask, { open, what: await choicesOf(tx, visit), hour })
  })
}

/** Keeps what was changed. */
export async function keepLearning(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const hour = await ownHour(ask, tx, visit)
    const what = await choicesOf(tx, visit)
    const which = { form: learningForms.changed, subjectId: hour.id }
    const parsed = read(what, typed, visit.today)
    if (!parsed.ok) return answerLearningForm(ask, { open: sentForm(which, typed), what, hour, problems: parsed.problems }, 422)
    const changed = await changeLearning(tx, visit, hour.id, revisionIn(typed), parsed.value)
    if (changed.ok) return goOn(ask, routes.learningHours.at(), 'The entry is up to date. The earlier text stays in its history.')
    return answerLearningForm(ask, { open: staleForm(which, typed, { values: typedOf(hour), revision: hour.revision }), what, hour }, 409)
  })
}

/** Takes an entry out, or puts it back. */
export async function switchLearning(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const out = await inCentre(ask.var.house.database, visit.centreId, async (tx) => takeOutOrPutBack(tx, visit, (await ownHour(ask, tx, visit)).id))
  return goOn(ask, routes.learningHours.at(), out ? 'The entry is taken out. You can put it back at the end of the list.' : 'The entry is back.')
}
