import type { Door } from '../platform/web/feature.ts'
import { account } from './account/index.ts'
import { assessment } from './assessment/index.ts'
import { accessRequests } from './access-requests/index.ts'
import { bodyLogs } from './body-logs/index.ts'
import { catalogue } from './catalogue/index.ts'
import { contracts } from './contracts/index.ts'
import { clients } from './clients/index.ts'
import { drafts } from './drafts/index.ts'
import { evidence } from './evidence/index.ts'
import { feedback } from './feedback/index.ts'
import { frameworks } from './frameworks/index.ts'
import { keeping } from './keeping/index.ts'
import { links } from './link-purposes.ts'
import { goals } from './goals/index.ts'
import { needs } from './needs/index.ts'
import { people } from './people/index.ts'
import { learningHours } from './learning-hours/index.ts'
import { recognition } from './recognition/index.ts'
import { ownRecord } from './own-record/index.ts'
import { privateNotes } from './private-notes/index.ts'
import { qualifications } from './qualifications/index.ts'
import { plans } from './plans/index.ts'
import { requests } from './requests/index.ts'
import { reflections } from './reflections/index.ts'
import { sessions } from './sessions/index.ts'
import { supervision } from './supervision/index.ts'
import { triads } from './triads/index.ts'
import { times } from './times/index.ts'
import { confidentiality } from './confidentiality/index.ts'
import { specifications } from './specifications/index.ts'
import { submissions } from './submissions/index.ts'
import { outbox } from './outbox/index.ts'
import { health } from './health/index.ts'
import { safeguarding } from './safeguarding/index.ts'
import { search } from './search/index.ts'
import { home } from './home/index.ts'
import { unitDocuments } from './unit-documents/index.ts'
import { units } from './units/index.ts'
import { cohort } from './cohort/index.ts'
import { uiKit } from './ui-kit/index.ts'

/** Every door of the house. A feature adds one line here. */
export const doors: readonly Door[] = [
  ...account,
  ...clients,
  ...needs,
  ...goals,
  ...people,
  ...outbox,
  ...health,
  ...search,
  ...evidence,
  ...drafts,
  ...contracts,
  ...plans,
  ...keeping,
  ...links,
  ...requests,
  ...feedback,
  ...supervision,
  ...times,
  ...triads,
  ...submissions,
  ...specifications,
  ...confidentiality,
  ...assessment,
  ...sessions,
  ...reflections,
  ...home,
  ...units,
  ...cohort,
  ...qualifications,
  ...learningHours,
  ...recognition,
  ...catalogue,
  ...unitDocuments,
  ...accessRequests,
  ...ownRecord,
  ...privateNotes,
  ...safeguarding,
  ...bodyLogs,
  ...frameworks,
  ...uiKit,
]
