import { definePolicy } from '../../platform/web/policy.ts'

/** Only the learner submits, and only their own work. */
export const submissionsPolicy = definePolicy({
  'GET /units/:unit/submit': ['learner'],
  'POST /units/:unit/submit': ['learner'],
})
