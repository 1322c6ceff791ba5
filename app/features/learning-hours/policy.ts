import { definePolicy } from '../../platform/web/policy.ts'

/** A learner logs the time spent learning; those who work with them see it, and the administrator its figures (R016). */
export const learningHoursPolicy = definePolicy({
  'GET /hours': ['learner'],
  'GET /hours/new': ['learner'],
  'POST /hours/new': ['learner'],
  'GET /hours/:hour': ['learner'],
  'POST /hours/:hour': ['learner'],
  'POST /hours/:hour/take-out': ['learner'],
  'GET /learners/:learner/hours': ['tutor', 'supervisor', 'assessor', 'administrator'],
})
