import { feature } from '../../platform/web/feature.ts'
import { ownRecordPolicy } from './policy.ts'
import { showTakeAlong, takeAlong } from './take-along/controller.tsx'

export const ownRecord = feature(ownRecordPolicy, {
  'GET /record': showTakeAlong,
  'POST /record': takeAlong,
})
