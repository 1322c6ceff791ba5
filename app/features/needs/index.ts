import { feature } from '../../platform/web/feature.ts'
import { keepNeed, showNeed } from './need/controller.tsx'
import { keepNewNeed, showNewNeed } from './new-need/controller.tsx'
import { needsPolicy } from './policy.ts'

export { addNeed } from './actions.ts'

export const needs = feature(needsPolicy, {
  'GET /clients/:client/needs/new': showNewNeed,
  'POST /clients/:client/needs/new': keepNewNeed,
  'GET /needs/:need': showNeed,
  'POST /needs/:need': keepNeed,
})
