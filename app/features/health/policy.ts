import { definePolicy } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** For whoever watches over the process. They say nothing of anybody; the figures are for this machine only. */
export const healthPolicy = definePolicy({
  [`GET ${routes.alive.pattern}` as const]: 'anyone',
  [`GET ${routes.ready.pattern}` as const]: 'anyone',
  [`GET ${routes.metrics.pattern}` as const]: 'anyone',
})
