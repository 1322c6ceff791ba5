import { feature } from '../../platform/web/feature.ts'
import { showHome } from './others/controller.tsx'
import { homePolicy } from './policy.ts'

export const home = feature(homePolicy, { 'GET /': showHome })
