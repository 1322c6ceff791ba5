import { feature } from '../../platform/web/feature.ts'
import { keepGoal, showGoal } from './goal/controller.tsx'
import { keepNewGoal, showNewGoal } from './new-goal/controller.tsx'
import { goalsPolicy } from './policy.ts'

export { addGoal } from './actions.ts'

export const goals = feature(goalsPolicy, {
  'GET /clients/:client/goals/new': showNewGoal,
  'POST /clients/:client/goals/new': keepNewGoal,
  'GET /goals/:goal': showGoal,
  'POST /goals/:goal': keepGoal,
})
