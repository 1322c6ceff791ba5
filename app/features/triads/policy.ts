import { definePolicy } from '../../platform/web/policy.ts'

/** A tutor groups three of their learners; the three log their rounds, and whoever observed writes the notes (R028). */
export const triadsPolicy = definePolicy({
  'GET /triads': ['learner', 'tutor'],
  'GET /triads/new': ['tutor'],
  'POST /triads/new': ['tutor'],
  'GET /triads/:triad': ['learner', 'tutor'],
  'POST /triads/:triad/end': ['tutor'],
  'POST /triads/:triad/rounds': ['learner'],
  'GET /triads/rounds/:round': ['learner', 'tutor'],
  'POST /triads/rounds/:round': ['learner'],
})
