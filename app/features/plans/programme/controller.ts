import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { findClient } from '../../clients/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { findOwnReckoning } from '../../practice/index.ts'
import { planProgramme, programmeForm } from '../actions.ts'
import { findPlannedMinutes, findProgrammePlan, findSessionPlans, type ProgrammePlan } from '../queries.ts'
import { plannedAgainstNeeded } from '../rules.ts'
import { programmeFields } from '../schema.ts'
import { answerProgrammePage, type ProgrammePage } from './page.tsx'

/** The programme plan of a client, as a form, beside the plans of single sessions. */
export async function showProgramme(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'client'))
    const open = await openForm(tx, visit, programmeForm, page.client.id, typedOf(page.plan, visit.today), page.plan?.revision ?? 0)
    return answerProgrammePage(ask, { ...page, open })
  })
}

/** Keeps the programme plan. */
export async function keepProgramme(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'client'))
    const which = { form: programmeForm, subjectId: page.client.id }
    const parsed = parseForm(programmeFields, typed)
    if (!parsed.ok) return answerProgrammePage(ask, { ...page, open: sentForm(which, typed), problems: parsed.problems }, 422)
    const planned = await planProgramme(tx, visit, page.client.id, revisionIn(typed), parsed.value)
    if (planned.ok) return goOn(ask, routes.programmePlan.at({ client: page.client.id }), `The programme with ${page.client.alias} is planned.`)
    const { saved } = planned.problem
    return answerProgrammePage(ask, { ...page, open: staleForm(which, typed, { values: typedOf(saved, visit.today), revision: saved?.revision ?? 0 }) }, 409)
  })
}

function typedOf(plan: ProgrammePlan | undefined, today: string): Typed {
  if (plan === undefined) return { plannedOn: today }
  const { plannedOn, structure, environment, principles, sessions, minutes } = plan
  return toTyped({ plannedOn, structure, environment, principles, sessions, hours: Math.round((minutes / 60) * 100) / 100 })
}

async function setUp(tx: Transaction<DB>, visit: LearnerVisit, clientId: string): Promise<Omit<ProgrammePage, 'open'>> {
  const { centreId, learnerId } = visit
  const client = found(await findClient(tx, centreId, learnerId, clientId))
  const plan = await findProgrammePlan(tx, centreId, learnerId, clientId)
  const sessionPlans = await findSessionPlans(tx, centreId, learnerId, clientId)
  const revisions = plan === undefined ? [] : await findRevisions(tx, { centreId, kind: 'programme plan', id: plan.id })
  const needed = (await findOwnReckoning(tx, visit))?.evaluation.hours.needed
  const all = needed === undefined ? undefined : plannedAgainstNeeded(await findPlannedMinutes(tx, centreId, learnerId), needed)
  return { client, plan, sessionPlans, revisions, all, today: visit.today, zone: visit.place.zone }
}
