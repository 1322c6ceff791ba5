import { definePolicy } from '../../platform/web/policy.ts'

/** For how long a centre keeps what learners leave behind is for its administrators to say (R122, R123). */
export const keepingPolicy = definePolicy({
  'GET /keeping': ['administrator'],
  'POST /keeping': ['administrator'],
})
