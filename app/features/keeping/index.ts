import { feature } from '../../platform/web/feature.ts'
import { keepingPolicy } from './policy.ts'
import { changeKeeping, showKeeping } from './rule/controller.tsx'

export { KeptFor } from './kept-for.tsx'
export { findKeeping } from './queries.ts'
export type { Keeping } from './rules.ts'
export { keepingWords, type KeptWhere } from './words.ts'

export const keeping = feature(keepingPolicy, {
  'GET /keeping': showKeeping,
  'POST /keeping': changeKeeping,
})
