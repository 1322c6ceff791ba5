import { definePolicy } from '../../platform/web/policy.ts'

/** Only the learner sees what the check finds: it stands beside the names that they keep. */
export const confidentialityPolicy = definePolicy({
  'GET /confidentiality': ['learner'],
  'POST /confidentiality/replace': ['learner'],
  'POST /confidentiality/dismiss': ['learner'],
  'POST /confidentiality/dismissals/:dismissal/withdraw': ['learner'],
})
