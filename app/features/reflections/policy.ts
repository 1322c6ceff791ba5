import { definePolicy } from '../../platform/web/policy.ts'

/** A learner reflects alone; who may read it reads it with the session. */
export const reflectionsPolicy = definePolicy({
  'GET /sessions/:session/reflection': ['learner'],
  'POST /sessions/:session/reflection': ['learner'],
})
