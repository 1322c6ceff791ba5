import { definePolicy } from '../../platform/web/policy.ts'

/** Private notes are the learner's alone: no role of the centre has a door to them. */
export const privateNotesPolicy = definePolicy({
  'GET /notes': ['learner'],
  'GET /notes/new': ['learner'],
  'POST /notes/new': ['learner'],
  'POST /notes/download': ['learner'],
  'GET /notes/:note': ['learner'],
  'POST /notes/:note': ['learner'],
  'POST /notes/:note/remove': ['learner'],
})
