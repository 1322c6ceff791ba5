import { definePolicy } from '../../platform/web/policy.ts'

/** A learner keeps their own evidence; the assessor of that learner reads a piece and agrees it (R105). */
export const evidencePolicy = definePolicy({
  'GET /evidence': ['learner'],
  'GET /evidence/new': ['learner'],
  'POST /evidence/new': ['learner'],
  'GET /evidence/:evidence': ['learner', 'assessor'],
  'GET /evidence/:evidence/edit': ['learner'],
  'POST /evidence/:evidence/edit': ['learner'],
  'POST /evidence/:evidence/documents': ['learner'],
  'GET /evidence/:evidence/documents/:document': ['learner'],
  'GET /evidence/:evidence/documents/:document/file': ['learner', 'assessor'],
  'POST /evidence/:evidence/documents/:document/clean': ['learner'],
  'POST /evidence/:evidence/documents/:document/remove': ['learner'],
  'POST /learners/:learner/evidence/:evidence/agree': ['assessor'],
})
