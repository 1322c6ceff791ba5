import { definePolicy } from '../../platform/web/policy.ts'

/** Clients are the learner's own. Staff read the diary, under aliases, and never who a client is (R107). */
export const clientsPolicy = definePolicy({
  'GET /clients': ['learner'],
  'GET /clients/new': ['learner'],
  'POST /clients/new': ['learner'],
  'GET /clients/:client': ['learner'],
  'GET /clients/:client/edit': ['learner'],
  'POST /clients/:client/edit': ['learner'],
  'GET /clients/:client/identity': ['learner'],
  'POST /clients/:client/identity': ['learner'],
  'POST /clients/:client/identity/show': ['learner'],
  'GET /clients/:client/safeguarding': ['learner'],
  'POST /clients/:client/safeguarding': ['learner'],
  'GET /clients/:client/review': ['learner'],
  'POST /clients/:client/review': ['learner'],
  'GET /clients/:client/set-aside': ['learner'],
  'POST /clients/:client/set-aside': ['learner'],
  'GET /clients/:client/stakeholders/new': ['learner'],
  'POST /clients/:client/stakeholders/new': ['learner'],
  'GET /stakeholders/:stakeholder': ['learner'],
  'POST /stakeholders/:stakeholder': ['learner'],
  'GET /stakeholders/:stakeholder/identity': ['learner'],
  'POST /stakeholders/:stakeholder/identity': ['learner'],
  'POST /stakeholders/:stakeholder/identity/show': ['learner'],
})
