import { feature } from '../../platform/web/feature.ts'
import { showLetter, showOutbox } from './controller.tsx'
import { outboxPolicy } from './policy.ts'

export const outbox = feature(outboxPolicy, { 'GET /outbox': showOutbox, 'GET /outbox/:message': showLetter })
