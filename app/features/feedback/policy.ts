import { definePolicy } from '../../platform/web/policy.ts'

/** The learner gathers feedback; those outside who give it come by a link (see `by-link`). */
export const feedbackPolicy = definePolicy({
  'GET /feedback': ['learner'],
  'GET /feedback/new': ['learner'],
  'POST /feedback/new': ['learner'],
  'GET /feedback/ask': ['learner'],
  'POST /feedback/ask': ['learner'],
  'POST /feedback/links/:link/remind': ['learner'],
  'GET /feedback/rounds/new': ['learner'],
  'POST /feedback/rounds/new': ['learner'],
  'GET /feedback/rounds/:round': ['learner'],
  'POST /feedback/rounds/:round/remind': ['learner'],
  'POST /feedback/rounds/:round/close': ['learner'],
  'GET /feedback/:feedback': ['learner'],
  'GET /feedback/:feedback/edit': ['learner'],
  'POST /feedback/:feedback/edit': ['learner'],
})
