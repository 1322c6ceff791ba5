import { feature } from '../../platform/web/feature.ts'
import { sendInvitation, withdrawInvitation } from './invitation/controller.ts'
import { plansPolicy } from './policy.ts'
import { keepProgramme, showProgramme } from './programme/controller.ts'
import { addSessionPlan, keepSessionPlan, showNewSessionPlan, showSessionPlan } from './session-plan/controller.ts'

export { findPlannedSessions, type PlannedSession } from './invitations.ts'

export const plans = feature(plansPolicy, {
  'GET /clients/:client/plan': showProgramme,
  'POST /clients/:client/plan': keepProgramme,
  'GET /clients/:client/session-plans/new': showNewSessionPlan,
  'POST /clients/:client/session-plans/new': addSessionPlan,
  'GET /session-plans/:plan': (ask) => showSessionPlan(ask),
  'POST /session-plans/:plan': keepSessionPlan,
  'POST /session-plans/:plan/invitation': sendInvitation,
  'POST /session-plans/:plan/invitation/cancel': withdrawInvitation,
})
