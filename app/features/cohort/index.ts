import { feature } from '../../platform/web/feature.ts'
import { keepAdjustment, showLearner, showLearnerUnit } from './learner/controller.tsx'
import { showCohort } from './list/controller.tsx'
import { cohortPolicy } from './policy.ts'

export const cohort = feature(cohortPolicy, {
  'GET /learners': showCohort,
  'GET /learners/:learner': showLearner,
  'GET /learners/:learner/units/:unit': showLearnerUnit,
  'POST /learners/:learner/adjustments': keepAdjustment,
})
