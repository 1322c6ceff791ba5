import type { Door } from '../platform/web/feature.ts'
import { account } from './account/index.ts'
import { assessment } from './assessment/index.ts'
import { contracts } from './contracts/index.ts'
import { drafts } from './drafts/index.ts'
import { evidence } from './evidence/index.ts'
import { feedback } from './feedback/index.ts'
import { links } from './link-purposes.ts'
import { people } from './people/index.ts'
import { reflections } from './reflections/index.ts'
import { sessions } from './sessions/index.ts'
import { submissions } from './submissions/index.ts'
import { outbox } from './outbox/index.ts'
import { health } from './health/index.ts'
import { search } from './search/index.ts'

/** Every door of the house. A feature adds one line here. */
export const doors: readonly Door[] = [...account, ...people, ...outbox, ...health, ...search, ...evidence, ...drafts, ...contracts, ...links, ...feedback, ...submissions, ...assessment, ...sessions, ...reflections]
