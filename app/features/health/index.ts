import { feature } from '../../platform/web/feature.ts'
import { answerAlive, answerMetrics, answerReady } from './controller.ts'
import { healthPolicy } from './policy.ts'

export const health = feature(healthPolicy, { 'GET /healthz': answerAlive, 'GET /readyz': answerReady, 'GET /metrics': answerMetrics })
