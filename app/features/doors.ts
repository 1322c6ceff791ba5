import type { Door } from '../platform/web/feature.ts'
import { account } from './account/index.ts'
import { evidence } from './evidence/index.ts'

/** Every door of the house. A feature adds one line here. */
export const doors: readonly Door[] = [...account, ...evidence]
