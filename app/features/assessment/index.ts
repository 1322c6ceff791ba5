import { feature } from '../../platform/web/feature.ts'
import { decide, giveResult, judge, showDesk } from './desk/controller.tsx'
import { downloadSubmittedFile } from './desk/submitted-file.ts'
import { listSubmissions } from './list/controller.tsx'
import { assessmentPolicy } from './policy.ts'
import { enterAppeal, showOwnSubmission, showSheet } from './sheet/controller.tsx'

export { agreeAdjustment, decideCriterion, decideUnit, judgeEvidence } from './actions.ts'
export { findDecisions, findSubmittedWork, findUnitResults } from './queries.ts'
export { inForce, type Decision, type UnitResult } from './decision.ts'
export { adjustmentForm } from './schema.ts'

export const assessment = feature(assessmentPolicy, {
  'GET /submissions': listSubmissions,
  'GET /submissions/:submission': showDesk,
  'GET /submissions/:submission/files/:document': downloadSubmittedFile,
  'POST /submissions/:submission/criteria/:criterion': decide,
  'POST /submissions/:submission/evidence/:evidence': judge,
  'POST /submissions/:submission/result': giveResult,
  'POST /submissions/:submission/appeal': enterAppeal,
  'GET /submissions/:submission/sheet': showSheet,
  'GET /units/:unit/submissions/:submission': showOwnSubmission,
})
