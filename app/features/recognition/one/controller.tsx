import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { getUnit } from '../../catalogue/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm } from '../../frame/index.ts'
import { decideRecognition, recognitionForms, type DecidingProblem } from '../actions.ts'
import { findRecognition, findRecognitionFor, type Recognition } from '../queries.ts'
import { decisionFields } from '../schema.ts'
import { answerOwnRecognition, answerRecognitionToDecide } from './page.tsx'

/** One request: to its learner as it stands, to those who work with them with the decision to be made. */
export async function showRecognition(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'recognition')
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    if (visit.place.role === 'learner') {
      const recognition = found(await findRecognition(tx, visit.centreId, learnerOf(ask).learnerId, id))
      return answerOwnRecognition(ask, recognition, await unitOf(tx, visit, recognition))
    }
    const recognition = found(await findRecognitionFor(tx, visit, id))
    const open = await openForm(tx, visit, recognitionForms.decided, id, {}, recognition.revision)
    return answerRecognitionToDecide(ask, { recognition, unit: await unitOf(tx, visit, recognition), open })
  })
}

function unitOf(tx: Transaction<DB>, { centreId }: MemberVisit, { specification, unit }: Recognition) {
  return getUnit(tx, centreId, specification, unit)
}

/** Decides upon it, as it was read. */
export async function decide(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'recognition')
  const typed = await readTyped(ask)
  const parsed = parseForm(decisionFields, typed)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const recognition = found(await findRecognitionFor(tx, visit, id))
    const unit = await unitOf(tx, visit, recognition)
    const which = { form: recognitionForms.decided, subjectId: id }
    if (!parsed.ok) return answerRecognitionToDecide(ask, { recognition, unit, open: sentForm(which, typed), problems: parsed.problems }, 422)
    const decided = await decideRecognition(tx, visit, recognition, revisionIn(typed), parsed.value)
    if (decided.ok) return goOn(ask, routes.recognition.at(), `Your decision for ${recognition.learnerName} is kept.`)
    if (decided.problem.kind !== 'stale')
      return answerRecognitionToDecide(ask, { recognition, unit, open: sentForm(which, typed), problems: inWords(decided.problem.kind) }, 422)
    const open = { ...sentForm(which, typed), revision: recognition.revision }
    return answerRecognitionToDecide(ask, { recognition, unit, open, revised: true }, 409)
  })
}

function inWords(kind: Exclude<DecidingProblem['kind'], 'stale'>): Problems {
  switch (kind) {
    case 'own request':
      return { decision: 'Nobody decides upon their own request. Ask a colleague to look at it.' }
    case 'not entitled':
      return { decision: 'You are not recorded as competent for this unit. Ask the administrator to record it, or to decide.' }
    case 'withdrawn':
      return { decision: 'The learner has withdrawn it: there is nothing to decide' }
    case 'decided so already':
      return { decision: 'It was decided so already. Choose the other, if you have found something new.' }
    default:
      return unreachable(kind)
  }
}
