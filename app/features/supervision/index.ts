import { feature } from '../../platform/web/feature.ts'
import { showSupervisionList } from './list/controller.tsx'
import { keepLog, reviseLog, showLogForm, showRevisingLog } from './log/controller.tsx'
import { askOutside, confirmSignedIn, showSupervision } from './one/controller.tsx'
import { keepOutsideSupervisor, showOutsideForm } from './outside/controller.tsx'
import { supervisionPolicy } from './policy.ts'

export { addSupervision, logSupervision } from './actions.ts'
export { supervisionBetween } from './by-link/between.tsx'
export { supervisionByLink } from './by-link/pages.ts'
export { answerConfirmation, askToConfirm, remindSupervisor } from './confirming.ts'
export { findSupervision, type Supervision, type Supervisor } from './queries.ts'
export { findSupervisors, nameOutsideSupervisor } from './supervisors.ts'

export const supervision = feature(supervisionPolicy, {
  'GET /supervision': showSupervisionList,
  'GET /supervision/new': showLogForm,
  'POST /supervision/new': keepLog,
  'GET /supervision/supervisors/new': showOutsideForm,
  'POST /supervision/supervisors/new': keepOutsideSupervisor,
  'GET /supervision/:supervision': showSupervision,
  'GET /supervision/:supervision/edit': showRevisingLog,
  'POST /supervision/:supervision/edit': reviseLog,
  'POST /supervision/:supervision/ask': askOutside,
  'POST /supervision/:supervision/confirm': confirmSignedIn,
})
