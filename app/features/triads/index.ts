import { feature } from '../../platform/web/feature.ts'
import { showTriads } from './list/controller.tsx'
import { keepTriad, showNewTriad } from './new-triad/controller.tsx'
import { triadsPolicy } from './policy.ts'
import { keepRoundNotes, showRound } from './round/controller.tsx'
import { closeTriad, keepRound, showTriad } from './triad/controller.tsx'

export { formTriad, keepNotes, logRound } from './actions.ts'

export const triads = feature(triadsPolicy, {
  'GET /triads': showTriads,
  'GET /triads/new': showNewTriad,
  'POST /triads/new': keepTriad,
  'GET /triads/:triad': showTriad,
  'POST /triads/:triad/end': closeTriad,
  'POST /triads/:triad/rounds': keepRound,
  'GET /triads/rounds/:round': showRound,
  'POST /triads/rounds/:round': keepRoundNotes,
})
