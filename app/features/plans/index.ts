import { feature } from '../../platform/web/feature.ts'
import { plansPolicy } from './policy.ts'
import { keepProgramme, showProgramme } from './programme/controller.ts'
import { addSessionPlan, keepSessionPlan, showNewSessionPlan, showSessionPlan } from './session-plan/controller.ts'

export const plans = feature(plansPolicy, {
  'GET /clients/:client/plan': showProgramme,
  'POST /clients/:client/plan': keepProgramme,
  'GET /clients/:client/session-plans/new': showNewSessionPlan,
  'POST /clients/:client/session-plans/new': addSessionPlan,
  'GET /session-plans/:plan': showSessionPlan,
  'POST /session-plans/:plan': keepSessionPlan,
})
