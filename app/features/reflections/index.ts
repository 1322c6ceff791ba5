import { feature } from '../../platform/web/feature.ts'
import { reflectionsPolicy } from './policy.ts'
import { keepReflection, showReflect } from './reflect/controller.tsx'

export type { ReflectionProblem } from './actions.ts'
export type { KeptReflection } from './queries.ts'

export const reflections = feature(reflectionsPolicy, {
  'GET /sessions/:session/reflection': showReflect,
  'POST /sessions/:session/reflection': keepReflection,
})
