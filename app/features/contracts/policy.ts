import { definePolicy } from '../../platform/web/policy.ts'

/** A contract is drawn up, sent and read by the learner alone; the other parties come by links. */
export const contractsPolicy = definePolicy({
  'GET /clients/:client/contract/new': ['learner'],
  'POST /clients/:client/contract/new': ['learner'],
  'GET /contracts/:contract': ['learner'],
  'GET /contracts/:contract/edit': ['learner'],
  'POST /contracts/:contract/edit': ['learner'],
  'POST /contracts/:contract/send': ['learner'],
  'POST /contracts/:contract/sign': ['learner'],
  'POST /contracts/:contract/signatures': ['learner'],
  'GET /verify': 'anyone',
  'POST /verify': 'anyone',
  'GET /verify/certificates': 'anyone',
  'GET /contracts/:contract/parties/:party/sign-here': ['learner'],
  'POST /contracts/:contract/parties/:party/sign-here': ['learner'],
  'GET /contracts/:contract/end': ['learner'],
  'POST /contracts/:contract/end': ['learner'],
  'GET /contracts/:contract/copy': ['learner'],
  'POST /contracts/:contract/copy': ['learner'],
  'POST /contracts/:contract/parties/:party/remind': ['learner'],
})
