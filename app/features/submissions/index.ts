import { feature } from '../../platform/web/feature.ts'
import { submissionsPolicy } from './policy.ts'
import { showSubmit, submit } from './submit/controller.tsx'

export { submitUnit } from './actions.ts'
export { compareFiles, filesBeside, type FrozenFile, type ShownFile } from './files.ts'
export { findSubmissions, getFrozen, type Frozen, type Submission } from './queries.ts'
export { standingOf, type FileStanding, type UnitStanding } from './rules.ts'

export const submissions = feature(submissionsPolicy, {
  'GET /units/:unit/submit': showSubmit,
  'POST /units/:unit/submit': submit,
})
