import { definePolicy } from '../../platform/web/policy.ts'

/** A log for a professional body is the learner's own affair: nobody else reads it. */
export const bodyLogsPolicy = definePolicy({
  'GET /body-logs': ['learner'],
  'GET /body-logs/:body': ['learner'],
  'POST /body-logs/:body/training': ['learner'],
  'POST /body-logs/:body/paid': ['learner'],
  'POST /body-logs/:body/exports': ['learner'],
})
