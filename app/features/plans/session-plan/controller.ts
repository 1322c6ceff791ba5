import { inCentre } from '../../../platform/database/centre.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { findClient } from '../../clients/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { changeSessionPlan, newSessionPlanForm, planSession, sessionPlanForm } from '../actions.ts'
import { findInvitation } from '../invitations.ts'
import type { Invitation } from '../invitation/sheet.tsx'
import { findSessionPlan, type SessionPlan } from '../queries.ts'
import { sessionPlanFields } from '../schema.ts'
import { answerSessionPlanForm } from './page.tsx'

/** The empty form, or the draft of it. */
export async function showNewSessionPlan(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, idIn(ask, 'client')))
    const open = await openForm(tx, visit, newSessionPlanForm, client.id, { plannedFor: visit.today }, 0)
    return answerSessionPlanForm(ask, { client, open, zone: visit.place.zone })
  })
}

/** Plans a session. */
export async function addSessionPlan(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, idIn(ask, 'client')))
    const parsed = parseForm(sessionPlanFields, typed)
    if (!parsed.ok)
      return answerSessionPlanForm(
        ask,
        { client, open: sentForm({ form: newSessionPlanForm, subjectId: client.id }, typed), problems: parsed.problems, zone: visit.place.zone },
        422,
      )
    await planSession(tx, visit, client.id, parsed.value)
    return goOn(ask, routes.programmePlan.at({ client: client.id }), 'The session is planned.')
  })
}

/** A session plan, as a form. `again`: an invitation that was not sent, with what is wrong. */
export async function showSessionPlan(ask: Ask, again?: Pick<Invitation, 'typed' | 'problems'>): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const plan = found(await findSessionPlan(tx, visit.centreId, visit.learnerId, idIn(ask, 'plan')))
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, plan.clientId))
    const open = await openForm(tx, visit, sessionPlanForm, plan.id, typedOf(plan), plan.revision)
    const revisions = await findRevisions(tx, { centreId: visit.centreId, kind: 'session plan', id: plan.id })
    const sent = await findInvitation(tx, visit.centreId, visit.learnerId, plan.id)
    return answerSessionPlanForm(
      ask,
      { client, plan, open, revisions, zone: visit.place.zone, invitation: { sent, ...again } },
      again === undefined ? 200 : 422,
    )
  })
}

/** Keeps a changed session plan. */
export async function keepSessionPlan(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const plan = found(await findSessionPlan(tx, visit.centreId, visit.learnerId, idIn(ask, 'plan')))
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, plan.clientId))
    const which = { form: sessionPlanForm, subjectId: plan.id }
    const parsed = parseForm(sessionPlanFields, typed)
    if (!parsed.ok) return answerSessionPlanForm(ask, { client, plan, open: sentForm(which, typed), problems: parsed.problems, zone: visit.place.zone }, 422)
    const changed = await changeSessionPlan(tx, visit, plan, revisionIn(typed), parsed.value)
    if (changed.ok) return goOn(ask, routes.programmePlan.at({ client: client.id }), 'The session plan is changed. The earlier text stays in its history.')
    const { saved } = changed.problem
    return answerSessionPlanForm(
      ask,
      { client, plan, open: staleForm(which, typed, { values: typedOf(saved), revision: saved.revision }), zone: visit.place.zone },
      409,
    )
  })
}

function typedOf({ plannedFor, objectives, needsMet, model, topics, measures }: SessionPlan): Typed {
  return toTyped({ plannedFor, objectives, needsMet, model, topics, measures })
}
