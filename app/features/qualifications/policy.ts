import { definePolicy } from '../../platform/web/policy.ts'

/**
 * A learner sees how far their units go toward a qualification, and so do those who work with them; who registers on what, and who
 * moves to another edition, is for the administrator to say (R017).
 */
export const qualificationsPolicy = definePolicy({
  'GET /qualification': ['learner'],
  'POST /qualification/units/:unit': ['learner'],
  'GET /learners/:learner/qualification': ['tutor', 'supervisor', 'assessor', 'administrator'],
  'GET /learners/:learner/editions/:specification': ['administrator'],
  'POST /learners/:learner/editions/:specification': ['administrator'],
  'GET /people/memberships/:membership/qualification': ['administrator'],
  'POST /people/memberships/:membership/qualification': ['administrator'],
})
