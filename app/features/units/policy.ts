import { definePolicy } from '../../platform/web/policy.ts'

export const unitsPolicy = definePolicy({
  'GET /units/:unit': ['learner'],
})
