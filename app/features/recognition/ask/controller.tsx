import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { getUnit, unitSlug } from '../../catalogue/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { findEnrolments, findRegistered, type Registered } from '../../practice/index.ts'
import { askForRecognition, recognitionForms, reviseRecognition, withdrawRecognition, type ChangingProblem } from '../actions.ts'
import { findRecognition, type Recognition } from '../queries.ts'
import { whyChangingIsRefused } from '../rules.ts'
import { criteriaOptions, recognitionFields } from '../schema.ts'
import { answerChooseUnit, answerRecognitionForm } from './page.tsx'

/** The unit that the address names (`?unit=H-617-2907`); of one unit alone it is that. */
async function askedFor(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Registered | undefined> {
  const slug = ask.req.query('unit')
  if (slug !== undefined) return found(await findRegistered(tx, centreId, learnerId, slug === 'own' ? '' : slug))
  const enrolments = await findEnrolments(tx, centreId, learnerId)
  const [only] = enrolments
  return only === undefined || enrolments.length > 1 ? undefined : findRegistered(tx, centreId, learnerId, unitSlug(only.unit))
}

/** The form to ask for recognition in one unit; first which, where there are several. */
export async function showNewRecognition(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const registered = await askedFor(ask, tx, visit)
    if (registered === undefined) return answerChooseUnit(ask, await unitsOf(tx, visit))
    const open = await openForm(tx, visit, recognitionForms.asked, registered.enrolment.id, { scope: 'whole' }, 0)
    return answerRecognitionForm(ask, { open, unit: registered.unit })
  })
}

async function unitsOf(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit) {
  const units = []
  for (const { specification, unit } of await findEnrolments(tx, centreId, learnerId)) units.push(await getUnit(tx, centreId, specification, unit))
  return units
}

/** Asks for it. */
export async function keepNewRecognition(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const registered = await askedFor(ask, tx, visit)
    if (registered === undefined) return answerChooseUnit(ask, await unitsOf(tx, visit), 422)
    const { unit, enrolment } = registered
    const parsed = parseForm(recognitionFields(criteriaOptions(unit)), typed)
    const open = sentForm({ form: recognitionForms.asked, subjectId: enrolment.id }, typed)
    if (!parsed.ok) return answerRecognitionForm(ask, { open, unit, problems: parsed.problems }, 422)
    const id = await askForRecognition(tx, visit, enrolment, parsed.value)
    return goOn(ask, routes.oneRecognition.at({ recognition: id }), 'You have asked for it. Your assessor or the centre’s administrator decides.')
  })
}

async function ownRecognition(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Recognition> {
  return found(await findRecognition(tx, centreId, learnerId, idIn(ask, 'recognition')))
}

function typedOf({ kind, criteria, evidence }: Recognition): Typed {
  return toTyped({ kind, scope: criteria.length === 0 ? 'whole' : 'criteria', criteria, evidence })
}

/** The form with a request in it, while it can be revised. */
export async function showRecognitionForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const recognition = await ownRecognition(ask, tx, visit)
    const why = whyChangingIsRefused(recognition.standing)
    if (why !== undefined) return goBack(ask, recognition, { kind: why })
    const open = await openForm(tx, visit, recognitionForms.revised, recognition.id, typedOf(recognition), recognition.revision)
    return answerRecognitionForm(ask, { open, unit: await getUnit(tx, visit.centreId, recognition.specification, recognition.unit), recognition })
  })
}

/** Keeps the revised request. */
export async function keepRecognition(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const recognition = await ownRecognition(ask, tx, visit)
    const unit = await getUnit(tx, visit.centreId, recognition.specification, recognition.unit)
    const which = { form: recognitionForms.revised, subjectId: recognition.id }
    const parsed = parseForm(recognitionFields(criteriaOptions(unit)), typed)
    if (!parsed.ok) return answerRecognitionForm(ask, { open: sentForm(which, typed), unit, recognition, problems: parsed.problems }, 422)
    const revised = await reviseRecognition(tx, visit, recognition, revisionIn(typed), parsed.value)
    if (revised.ok) return goOn(ask, routes.oneRecognition.at({ recognition: recognition.id }), 'The request is revised, and waits for a decision.')
    if (revised.problem.kind !== 'stale') return goBack(ask, recognition, revised.problem)
    const saved = { values: typedOf(recognition), revision: recognition.revision }
    return answerRecognitionForm(ask, { open: staleForm(which, typed, saved), unit, recognition }, 409)
  })
}

/** Withdraws a request. */
export async function withdraw(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const recognition = await ownRecognition(ask, tx, visit)
    const withdrawn = await withdrawRecognition(tx, visit, recognition)
    return withdrawn.ok ? goOn(ask, routes.recognition.at(), 'The request is withdrawn. It stays to be read.') : goBack(ask, recognition, withdrawn.problem)
  })
}

function goBack(ask: Ask, { id }: Recognition, { kind }: ChangingProblem): Response {
  const words = kind === 'agreed' ? 'It was agreed, and stands as it was agreed.' : 'It was withdrawn. Ask again if you need it.'
  return goOn(ask, routes.oneRecognition.at({ recognition: id }), words)
}
