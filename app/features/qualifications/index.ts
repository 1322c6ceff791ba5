import { feature } from '../../platform/web/feature.ts'
import { makeMove, showMove } from './editions/controller.tsx'
import { chooseUnit } from './own-units/controller.ts'
import { qualificationsPolicy } from './policy.ts'
import { showLearnerQualification, showQualification } from './qualification/controller.tsx'
import { register, showRegister } from './registration/controller.tsx'

export { offersOn, unitsOf } from './offers.ts'
export { registerLearner } from './registration/action.ts'
export { findUnitProgress, type UnitProgress } from './progress.ts'
export { OwnUnits } from './own-units/own-units.tsx'

export const qualifications = feature(qualificationsPolicy, {
  'GET /qualification': showQualification,
  'POST /qualification/units/:unit': chooseUnit,
  'GET /learners/:learner/qualification': showLearnerQualification,
  'GET /learners/:learner/editions/:specification': showMove,
  'POST /learners/:learner/editions/:specification': makeMove,
  'GET /people/memberships/:membership/qualification': showRegister,
  'POST /people/memberships/:membership/qualification': register,
})
