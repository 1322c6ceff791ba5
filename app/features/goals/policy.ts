import { definePolicy } from '../../platform/web/policy.ts'

/** Goals are written and read by the learner; staff read them through the unit and the submission. */
export const goalsPolicy = definePolicy({
  'GET /clients/:client/goals/new': ['learner'],
  'POST /clients/:client/goals/new': ['learner'],
  'GET /goals/:goal': ['learner'],
  'POST /goals/:goal': ['learner'],
})
