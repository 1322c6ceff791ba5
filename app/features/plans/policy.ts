import { definePolicy } from '../../platform/web/policy.ts'

/** Plans are the learner's own. */
export const plansPolicy = definePolicy({
  'GET /clients/:client/plan': ['learner'],
  'POST /clients/:client/plan': ['learner'],
  'GET /clients/:client/session-plans/new': ['learner'],
  'POST /clients/:client/session-plans/new': ['learner'],
  'GET /session-plans/:plan': ['learner'],
  'POST /session-plans/:plan': ['learner'],
  'POST /session-plans/:plan/invitation': ['learner'],
  'POST /session-plans/:plan/invitation/cancel': ['learner'],
})
