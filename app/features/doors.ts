import type { Door } from '../platform/web/feature.ts'
import { account } from './account/index.ts'
import { evidence } from './evidence/index.ts'
import { people } from './people/index.ts'

/** Every door of the house. A feature adds one line here. */
export const doors: readonly Door[] = [...account, ...people, ...evidence]
