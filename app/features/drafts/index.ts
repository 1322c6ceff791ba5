import { feature } from '../../platform/web/feature.ts'
import { keepDraft } from './controller.ts'
import { draftsPolicy } from './policy.ts'

export const drafts = feature(draftsPolicy, { 'POST /drafts/:form/:subject': keepDraft })
