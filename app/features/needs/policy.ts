import { definePolicy } from '../../platform/web/policy.ts'

/** Needs are written and read by the learner; staff read them through the unit and the submission. */
export const needsPolicy = definePolicy({
  'GET /clients/:client/needs/new': ['learner'],
  'POST /clients/:client/needs/new': ['learner'],
  'GET /needs/:need': ['learner'],
  'POST /needs/:need': ['learner'],
})
