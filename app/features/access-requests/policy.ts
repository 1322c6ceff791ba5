import { definePolicy } from '../../platform/web/policy.ts'

/**
 * Whoever runs the centre answers for everybody; a learner for those in their own practice. What is held is only ever downloaded
 * for the person who asked, never read on a page. Holding is the centre's.
 */
export const accessRequestsPolicy = definePolicy({
  'GET /access-requests': ['administrator'],
  'POST /access-requests': ['administrator'],
  'GET /access-requests/:subject': ['administrator', 'learner'],
  'POST /access-requests/:subject/download': ['administrator', 'learner'],
  'POST /access-requests/:subject/erase': ['administrator', 'learner'],
  'POST /access-requests/:subject/hold': ['administrator'],
  'POST /access-requests/:subject/lift': ['administrator'],
})
