import { definePolicy } from '../../platform/web/policy.ts'

/** A learner asks; the assessor of that learner or an administrator decides, never upon their own; the tutor reads (R037). */
export const recognitionPolicy = definePolicy({
  'GET /recognition': ['learner', 'tutor', 'assessor', 'administrator'],
  'GET /recognition/new': ['learner'],
  'POST /recognition/new': ['learner'],
  'GET /recognition/:recognition': ['learner', 'tutor', 'assessor', 'administrator'],
  'GET /recognition/:recognition/edit': ['learner'],
  'POST /recognition/:recognition/edit': ['learner'],
  'POST /recognition/:recognition/withdraw': ['learner'],
  'POST /recognition/:recognition/decide': ['assessor', 'administrator'],
})
