import { feature } from '../../platform/web/feature.ts'
import { acknowledge, showDocument } from './document/controller.tsx'
import { showDocuments } from './list/controller.tsx'
import { unitDocumentsPolicy } from './policy.ts'

export { acknowledgeDocument } from './actions.ts'
export type { Edition, UnitDocument } from './rules.ts'
export { findReading, stepToRead, type Reading } from './reading.ts'

export const unitDocuments = feature(unitDocumentsPolicy, {
  'GET /catalogue/units/:unit/documents': showDocuments,
  'GET /catalogue/units/:unit/documents/:document': showDocument,
  'POST /catalogue/units/:unit/documents/:document/acknowledge': acknowledge,
})
