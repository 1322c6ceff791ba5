import { definePolicy, roles } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** Everybody keeps drafts, and everybody only their own. */
export const draftsPolicy = definePolicy({ [`POST ${routes.saveDraft.pattern}` as const]: roles })
