import { definePolicy } from '../../platform/web/policy.ts'

/** The learner logs supervision. The centre's supervisor or tutor whom an entry names reads and confirms it; one from outside does so by a link. */
export const supervisionPolicy = definePolicy({
  'GET /supervision': ['learner', 'supervisor', 'tutor'],
  'GET /supervision/new': ['learner'],
  'POST /supervision/new': ['learner'],
  'GET /supervision/supervisors/new': ['learner'],
  'POST /supervision/supervisors/new': ['learner'],
  'GET /supervision/:supervision': ['learner', 'supervisor', 'tutor'],
  'GET /supervision/:supervision/edit': ['learner'],
  'POST /supervision/:supervision/edit': ['learner'],
  'POST /supervision/:supervision/ask': ['learner'],
  'POST /supervision/:supervision/confirm': ['supervisor', 'tutor'],
})
