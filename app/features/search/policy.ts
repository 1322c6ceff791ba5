import { definePolicy, roles } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** Everybody may search; what is found is only what is theirs to see. */
export const searchPolicy = definePolicy({ [`GET ${routes.search.pattern}` as const]: roles })
