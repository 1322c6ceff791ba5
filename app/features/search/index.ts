import { feature } from '../../platform/web/feature.ts'
import { search as answerSearch } from './controller.tsx'
import { searchPolicy } from './policy.ts'

export const search = feature(searchPolicy, { 'GET /search': answerSearch })
