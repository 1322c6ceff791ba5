import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { getUnit } from '../../catalogue/index.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import { endTriad, logRound } from '../actions.ts'
import { findTriad, whoseOf } from '../queries.ts'
import { standingIn } from '../rules.ts'
import { roundFields } from '../schema.ts'
import { answerTriadPage, type UnitStanding } from './page.tsx'

export function showTriad(ask: Ask): Promise<Response> {
  return answerTriad(ask, {})
}

async function answerTriad(ask: Ask, typed: Typed, problems?: Problems, status: ContentfulStatusCode = 200): Promise<Response> {
  const visit = memberOf(ask)
  const { centreId } = visit
  const shown = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const triad = found(await findTriad(tx, centreId, whoseOf(visit), idIn(ask, 'triad')))
    const units: UnitStanding[] = []
    for (const { specification, unit: reference } of visit.place.role === 'learner' ? await findEnrolments(tx, centreId, learnerOf(ask).learnerId) : []) {
      const unit = await getUnit(tx, centreId, specification, reference)
      units.push({ number: unit.number, standing: standingIn(unit) })
    }
    return { triad, units }
  })
  return answerTriadPage(ask, { ...shown, visit, typed, problems }, status)
}

/** Logs the next round. */
export async function keepRound(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const id = idIn(ask, 'triad')
  const parsed = parseForm(roundFields, typed)
  if (!parsed.ok) return answerTriad(ask, typed, parsed.problems, 422)
  if (parsed.value.heldOn > visit.today) return answerTriad(ask, typed, { heldOn: 'Log a round once it was held: this day is still to come' }, 422)
  const logged = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    found(await findTriad(tx, visit.centreId, whoseOf(visit), id))
    return logRound(tx, visit, id, Number(oneOf(typed, 'round')), parsed.value)
  })
  if (logged.ok) return goOn(ask, routes.triadRound.at({ round: logged.value }), 'The round is logged. Whoever observed writes down what they saw.')
  const words =
    logged.problem.kind === 'ended' ? 'This triad has ended: no more rounds are logged' : 'Another of you has just logged this round. The next one is below'
  return answerTriad(ask, typed, { heldOn: words }, 409)
}

export async function closeTriad(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'triad')
  await inCentre(ask.var.house.database, visit.centreId, async (tx) => endTriad(tx, visit, found(await findTriad(tx, visit.centreId, whoseOf(visit), id))))
  return goOn(ask, routes.triad.at({ triad: id }), 'The triad has ended. Its rounds and notes stay.')
}
