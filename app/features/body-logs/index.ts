import { feature } from '../../platform/web/feature.ts'
import { keepPaid, keepTraining, showBodyLog } from './body/controller.tsx'
import { exportBodyLog } from './body/exporting.tsx'
import { showBodyLogs } from './bodies/controller.tsx'
import { bodyLogsPolicy } from './policy.ts'

export { dateTraining } from './actions.ts'

export const bodyLogs = feature(bodyLogsPolicy, {
  'GET /body-logs': showBodyLogs,
  'GET /body-logs/:body': showBodyLog,
  'POST /body-logs/:body/training': keepTraining,
  'POST /body-logs/:body/paid': keepPaid,
  'POST /body-logs/:body/exports': exportBodyLog,
})
