import { feature } from '../../platform/web/feature.ts'
import { qualificationsPolicy } from './policy.ts'
import { showLearnerQualification, showQualification } from './qualification/controller.tsx'
import { register, showRegister } from './registration/controller.tsx'

export { findProgress, type Progress, type UnitProgress } from './progress.ts'

export const qualifications = feature(qualificationsPolicy, {
  'GET /qualification': showQualification,
  'GET /learners/:learner/qualification': showLearnerQualification,
  'GET /people/memberships/:membership/qualification': showRegister,
  'POST /people/memberships/:membership/qualification': register,
})
