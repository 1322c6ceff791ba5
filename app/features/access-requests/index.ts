import { feature } from '../../platform/web/feature.ts'
import { downloadHeld } from './person/downloading.tsx'
import { erase, lift, placeLegalHold, showPerson } from './person/controller.tsx'
import { accessRequestsPolicy } from './policy.ts'
import { search, showSearch } from './search/controller.tsx'

export { erasePerson } from './erasing.ts'
export { collectHeld, type Held } from './held.ts'
export { note as noteAccess, noteSearch, type By as AccessBy } from './holds.ts'
export { findSubjectsByEmail, type Subject } from './subject.ts'

export const accessRequests = feature(accessRequestsPolicy, {
  'GET /access-requests': showSearch,
  'POST /access-requests': search,
  'GET /access-requests/:subject': showPerson,
  'POST /access-requests/:subject/download': downloadHeld,
  'POST /access-requests/:subject/erase': erase,
  'POST /access-requests/:subject/hold': placeLegalHold,
  'POST /access-requests/:subject/lift': lift,
})
