import { feature } from '../../platform/web/feature.ts'
import { reflectionsPolicy } from './policy.ts'
import { keepReflection, showReflect } from './reflect/controller.tsx'

export { writeReflection, type ReflectionProblem } from './actions.ts'
export { reflectionsEvents } from './events.ts'
export { findReflection, type KeptReflection } from './queries.ts'

export const reflections = feature(reflectionsPolicy, {
  'GET /sessions/:session/reflection': showReflect,
  'POST /sessions/:session/reflection': keepReflection,
})
