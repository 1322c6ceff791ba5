import { definePolicy } from '../../platform/web/policy.ts'

/** A safeguarding note is the learner's, and those few may open it whom the learner has let into its circle (R069). */
export const safeguardingPolicy = definePolicy({
  'GET /clients/:client/safeguarding-note': ['learner'],
  'POST /clients/:client/safeguarding-note': ['learner'],
  'POST /clients/:client/safeguarding-note/open': ['learner'],
  'POST /clients/:client/safeguarding-note/circle': ['learner'],
  'GET /safeguarding': ['tutor', 'supervisor', 'administrator'],
  'POST /safeguarding/:client/open': ['tutor', 'supervisor', 'administrator'],
})
