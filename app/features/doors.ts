import type { Door } from '../platform/web/feature.ts'
import { account } from './account/index.ts'
import { assessment } from './assessment/index.ts'
import { drafts } from './drafts/index.ts'
import { evidence } from './evidence/index.ts'
import { people } from './people/index.ts'
import { reflections } from './reflections/index.ts'
import { sessions } from './sessions/index.ts'
import { submissions } from './submissions/index.ts'

/** Every door of the house. A feature adds one line here. */
export const doors: readonly Door[] = [...account, ...people, ...evidence, ...drafts, ...submissions, ...assessment, ...sessions, ...reflections]
