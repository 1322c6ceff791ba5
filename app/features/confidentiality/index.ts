import { feature } from '../../platform/web/feature.ts'
import { dismiss, replace, showCheck, withdraw } from './check/controller.tsx'
import { confidentialityPolicy } from './policy.ts'

export { findOpenWords, type Checked } from './queries.ts'
export { settleLeaving, type LeavingWords } from './leaving.ts'
export { LeavingPlaces, leavingProblem } from './leaving-places.tsx'
export { scrubPerson, type Scrubbed } from './scrubbing.ts'
export { OpenWords } from './open-words.tsx'

export const confidentiality = feature(confidentialityPolicy, {
  'GET /confidentiality': showCheck,
  'POST /confidentiality/replace': replace,
  'POST /confidentiality/dismiss': dismiss,
  'POST /confidentiality/dismissals/:dismissal/withdraw': withdraw,
})
