import { definePolicy } from '../../platform/web/policy.ts'

/** What a learner takes along is theirs alone to take. */
export const ownRecordPolicy = definePolicy({
  'GET /record': ['learner'],
  'POST /record': ['learner'],
})
