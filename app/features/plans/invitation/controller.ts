import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { cancelInvitation, inviteClient } from '../invitations.ts'
import { findSessionPlan, type SessionPlan } from '../queries.ts'
import { invitationFields } from '../schema.ts'
import { showSessionPlan } from '../session-plan/controller.ts'

async function ownPlanIn(ask: Ask, tx: Transaction<DB>): Promise<SessionPlan> {
  const { centreId, learnerId } = learnerOf(ask)
  return found(await findSessionPlan(tx, centreId, learnerId, idIn(ask, 'plan')))
}

const words = {
  begun: 'This time is over or has begun. Choose one that is still to come',
  'no address': 'No e-mail address is kept for this client. Add one to their identity, then invite them',
} as const

/** Sends the invitation, or shows the page again with what was typed. */
export async function sendInvitation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  const typed = await readTyped(ask)
  const parsed = parseForm(invitationFields, typed)
  const outcome = await inCentre(house.database, visit.centreId, async (tx) => {
    const plan = await ownPlanIn(ask, tx)
    return parsed.ok ? inviteClient(tx, house, visit, plan, parsed.value) : undefined
  })
  if (!parsed.ok) return showSessionPlan(ask, { typed, problems: parsed.problems })
  if (outcome?.ok === false) return showSessionPlan(ask, { typed, problems: { day: words[outcome.problem.kind] } })
  return goOn(ask, routes.sessionPlan.at({ plan: idIn(ask, 'plan') }), 'The invitation is in the mail.')
}

export async function withdrawInvitation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  const cancelled = await inCentre(house.database, visit.centreId, async (tx) => cancelInvitation(tx, house, visit, await ownPlanIn(ask, tx)))
  const done = cancelled.ok ? 'Cancelled: a letter takes it out of their calendar.' : 'There is no invitation to cancel.'
  return goOn(ask, routes.sessionPlan.at({ plan: idIn(ask, 'plan') }), done)
}
