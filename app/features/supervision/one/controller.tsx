import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { findOpenWords } from '../../confidentiality/index.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { getPracticeRecord, getRecordForOthers } from '../../practice/index.ts'
import { answerConfirmation, askToConfirm, findRequest } from '../confirming.ts'
import { findSupervision, findSupervisionOf } from '../queries.ts'
import { answerFields } from '../schema.ts'
import { tellOfAnswer } from '../telling.ts'
import { answerProblem, askingProblem } from '../words.ts'
import { answerSupervision } from './page.tsx'
import { answerSupervisionToConfirm } from './staff-page.tsx'

/** One entry: to its learner with what is next, to the supervisor or tutor it names to be confirmed. */
export async function showSupervision(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'supervision')
  if (visit.place.role !== 'learner') return showToConfirm(ask, id)
  const { centreId, learnerId, now, today } = learnerOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const supervision = found(await findSupervision(tx, centreId, learnerId, id))
    const record = await getPracticeRecord(tx, centreId, learnerId)
    const request = await findRequest(tx, centreId, learnerId, id, now)
    return answerSupervision(ask, { supervision, record, request, today, now, zone: visit.place.zone })
  })
}

type Tried = { values: Typed; problems: Problems }

async function showToConfirm(ask: Ask, id: string, tried?: Tried, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { centreId, personId, today } = memberOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const supervision = found(await findSupervisionOf(tx, centreId, personId, id))
    const { record } = await getRecordForOthers(tx, centreId, supervision.learnerId)
    return answerSupervisionToConfirm(ask, { supervision, record, today, ...tried }, status)
  })
}

/** The answer of the centre's supervisor or tutor, signed in. */
export async function confirmSignedIn(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { centreId, personId, now: at, today } = visit
  const id = idIn(ask, 'supervision')
  const typed = await readTyped(ask)
  const { house } = ask.var
  const { database } = house
  const entry = found(await inCentre(database, centreId, (tx) => findSupervisionOf(tx, centreId, personId, id)))
  const parsed = parseForm(answerFields, typed)
  if (!parsed.ok) return showToConfirm(ask, id, { values: typed, problems: parsed.problems }, 422)
  const { answer, note = '' } = parsed.value
  const whose = { centreId, learnerId: entry.learnerId, id }
  const by = { actor: { kind: 'person' as const, id: personId }, personId, at, today }
  const given = await inCentre(database, centreId, async (tx) => {
    const answered = await answerConfirmation(tx, whose, { answer, note, seen: oneOf(typed, 'content') }, by)
    if (answered.ok) await tellOfAnswer(tx, house, centreId, answered.value, answer, at)
    return answered
  })
  if (given.ok)
    return goOn(
      ask,
      routes.supervision.at(),
      answer === 'confirmed' ? 'You have confirmed the supervision.' : `${entry.learnerName} sees what you wrote and can put it right.`,
    )
  const { kind } = given.problem
  const problems = { [kind === 'no note' ? 'note' : '']: answerProblem(kind, entry.heldOn) }
  return showToConfirm(ask, id, { values: typed, problems }, kind === 'no note' ? 422 : 409)
}

/** Asks an outside supervisor to confirm. */
export async function askOutside(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'supervision')
  const { house } = ask.var
  const asked = await inCentre(house.database, visit.centreId, async (tx) => {
    found(await findSupervision(tx, visit.centreId, visit.learnerId, id))
    const open = (await findOpenWords(tx, house.vault, visit, [{ kind: 'supervision', id }])).length
    return open > 0 ? open : askToConfirm(tx, house, visit, id)
  })
  if (typeof asked === 'number')
    return goOn(
      ask,
      routes.confidentiality.at(),
      `Not asked yet: ${counted(asked, 'thing')} in this entry could say who somebody is. Put it right here, then ask again.`,
    )
  return goOn(ask, routes.oneSupervision.at({ supervision: id }), asked.ok ? 'The request to confirm is on its way.' : askingProblem(asked.problem))
}
