import { definePolicy } from '../../platform/web/policy.ts'

/**
 * Tutors, supervisors and assessors see the learners assigned to them; the administrator sees every row and the figures, and no
 * practice record. Whose learner it is, is asked in the query: somebody else's is not there.
 */
export const cohortPolicy = definePolicy({
  'GET /learners': ['tutor', 'supervisor', 'assessor', 'administrator'],
  'GET /learners/:learner': ['tutor', 'supervisor', 'assessor', 'administrator'],
  'GET /learners/:learner/units/:unit': ['tutor', 'supervisor', 'assessor'],
  'POST /learners/:learner/adjustments': ['tutor', 'administrator'],
})
