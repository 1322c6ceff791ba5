import { feature } from '../../platform/web/feature.ts'
import { keepLearning, keepNewLearning, showLearning, showNewLearning, switchLearning } from './form/controller.tsx'
import { showHours, showLearnerHours } from './list/controller.tsx'
import { learningHoursPolicy } from './policy.ts'

export { logLearning, logTutorial } from './actions.ts'
export { findLearningHours, type LearningHour } from './queries.ts'
export { sumOf, sumToward, type LearningKind, type Minutes } from './rules.ts'

export const learningHours = feature(learningHoursPolicy, {
  'GET /hours': showHours,
  'GET /hours/new': showNewLearning,
  'POST /hours/new': keepNewLearning,
  'GET /hours/:hour': showLearning,
  'POST /hours/:hour': keepLearning,
  'POST /hours/:hour/take-out': switchLearning,
  'GET /learners/:learner/hours': showLearnerHours,
})
