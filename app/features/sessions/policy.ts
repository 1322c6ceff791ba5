import { definePolicy } from '../../platform/web/policy.ts'

/**
 * The diary is its learner's. Those whom the centre has given to the learner read it: not administrators, for what a client
 * said is told to the learner's own tutor, supervisor and assessor only (R107).
 */
export const sessionsPolicy = definePolicy({
  'GET /sessions': ['learner'],
  'GET /sessions/new': ['learner'],
  'POST /sessions/new': ['learner'],
  'GET /sessions/:session': ['learner'],
  'GET /sessions/:session/edit': ['learner'],
  'POST /sessions/:session/edit': ['learner'],
  'GET /learners/:learner/diary': ['tutor', 'supervisor', 'assessor'],
  'GET /learners/:learner/sessions/:session': ['tutor', 'supervisor', 'assessor'],
})
