import { feature } from '../../platform/web/feature.ts'
import { unitsPolicy } from './policy.ts'
import { showUnit } from './unit/controller.tsx'

export { findAssessed, type Assessed } from './queries.ts'
export { mapOf } from './standing.ts'
export type { UnitAddresses } from './unit/addresses.ts'
export { UnitBody } from './unit/page.tsx'
export { answerWithoutUnit } from './unit/without-unit.tsx'

export const units = feature(unitsPolicy, { 'GET /units/:unit': showUnit })
