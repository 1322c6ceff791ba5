import { feature } from '../../platform/web/feature.ts'
import { keepCircle, keepNote, revealNote, showNote } from './note/controller.tsx'
import { openShared, showShared } from './shared/controller.tsx'
import { safeguardingPolicy } from './policy.ts'

export { setCircle } from './circle.ts'
export { sealedSafeguardingNotes, sealNote } from './notes.ts'

export const safeguarding = feature(safeguardingPolicy, {
  'GET /clients/:client/safeguarding-note': showNote,
  'POST /clients/:client/safeguarding-note': keepNote,
  'POST /clients/:client/safeguarding-note/open': revealNote,
  'POST /clients/:client/safeguarding-note/circle': keepCircle,
  'GET /safeguarding': showShared,
  'POST /safeguarding/:client/open': openShared,
})
