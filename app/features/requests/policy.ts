import { definePolicy } from '../../platform/web/policy.ts'

/** The learner asks, and sees what waits; those outside answer by a link (see `by-link`). */
export const requestsPolicy = definePolicy({
  'GET /links': ['learner'],
  'POST /links/:link/remind': ['learner'],
  'POST /links/:link/withdraw': ['learner'],
  'GET /links/new/sessions/:client': ['learner'],
  'POST /links/new/sessions/:client': ['learner'],
  'GET /links/new/goals/:client': ['learner'],
  'POST /links/new/goals/:client': ['learner'],
  'GET /links/new/reflections': ['learner'],
  'POST /links/new/reflections': ['learner'],
  'GET /links/new/testimony': ['learner'],
  'POST /links/new/testimony': ['learner'],
  'GET /links/requests/:request': ['learner'],
})
