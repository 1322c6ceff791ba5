import { definePolicy } from '../../platform/web/policy.ts'

/**
 * The assessor assigned judges; the tutor and the administrator read the sheet, which holds decisions and reasons and no record.
 * The outcome of an appeal is entered by the administrator: never by whoever made the decision (R113, R121).
 */
export const assessmentPolicy = definePolicy({
  'GET /submissions': ['assessor'],
  'GET /submissions/:submission': ['assessor'],
  'GET /submissions/:submission/files/:document': ['assessor'],
  'POST /submissions/:submission/criteria/:criterion': ['assessor'],
  'POST /submissions/:submission/evidence/:evidence': ['assessor'],
  'POST /submissions/:submission/result': ['assessor'],
  'POST /submissions/:submission/appeal': ['administrator'],
  'GET /submissions/:submission/sheet': ['assessor', 'tutor', 'administrator'],
  'GET /units/:unit/submissions/:submission': ['learner'],
})
