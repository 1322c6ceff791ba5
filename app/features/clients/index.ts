import { feature } from '../../platform/web/feature.ts'
import { showClient } from './client/controller.tsx'
import { keepEdit, showEdit } from './edit-client/controller.tsx'
import { keepIdentity, revealIdentity, showIdentity } from './identity/controller.tsx'
import { showClients } from './list/controller.tsx'
import { keepNewClient, showNewClient } from './new-client/controller.tsx'
import { giveConsent, showConsents, withdrawConsent } from './consents/controller.tsx'
import { keepMember, showMembers } from './members/controller.tsx'
import { clientsPolicy } from './policy.ts'
import { keepReview, showReview } from './review/controller.tsx'
import { keepSafeguarding, showSafeguarding } from './safeguarding/controller.tsx'
import { keepSetAside, showSetAside } from './set-aside/controller.tsx'
import { keepNewStakeholder, keepStakeholder, showNewStakeholder, showStakeholder } from './stakeholder/controller.tsx'

export { addClient } from './actions.ts'
export { addMember } from './stakeholder-actions.ts'
export { findConsenting, noteConsent } from './consent.ts'
export type { By } from './events.ts'
export {
  eraseIdentity,
  findIdentitiesByEmail,
  findRecipient,
  openIdentity,
  openOwnIdentity,
  saveIdentity,
  sealedIdentities,
  type IdentitySubject,
} from './identity.ts'
export { findClient, findFirstContractDay, findStakeholders, listClients, type KeptClient, type Stakeholder } from './queries.ts'
export { isOwnAddress, notOwnAddress, ownAddressWords } from './own-address.ts'
export { crumbsTo, ownClientIn } from './own-client.ts'
export { orderHint, orderWarning } from './rules.ts'
export { identityFields, type Identity } from './schema.ts'

export const clients = feature(clientsPolicy, {
  'GET /clients': showClients,
  'GET /clients/new': showNewClient,
  'POST /clients/new': keepNewClient,
  'GET /clients/:client': showClient,
  'GET /clients/:client/edit': showEdit,
  'POST /clients/:client/edit': keepEdit,
  'GET /clients/:client/identity': showIdentity,
  'POST /clients/:client/identity': keepIdentity,
  'POST /clients/:client/identity/show': revealIdentity,
  'GET /clients/:client/safeguarding': showSafeguarding,
  'POST /clients/:client/safeguarding': keepSafeguarding,
  'GET /clients/:client/consents': showConsents,
  'POST /clients/:client/consents': giveConsent,
  'POST /clients/:client/consents/withdraw': withdrawConsent,
  'GET /clients/:client/review': showReview,
  'POST /clients/:client/review': keepReview,
  'GET /clients/:client/set-aside': showSetAside,
  'POST /clients/:client/set-aside': keepSetAside,
  'GET /clients/:client/members': showMembers,
  'POST /clients/:client/members': keepMember,
  'GET /clients/:client/stakeholders/new': showNewStakeholder,
  'POST /clients/:client/stakeholders/new': keepNewStakeholder,
  'GET /stakeholders/:stakeholder': showStakeholder,
  'POST /stakeholders/:stakeholder': keepStakeholder,
  'GET /stakeholders/:stakeholder/identity': showIdentity,
  'POST /stakeholders/:stakeholder/identity': keepIdentity,
  'POST /stakeholders/:stakeholder/identity/show': revealIdentity,
  'GET /supervision/supervisors/:supervisor/identity': showIdentity,
  'POST /supervision/supervisors/:supervisor/identity': keepIdentity,
  'POST /supervision/supervisors/:supervisor/identity/show': revealIdentity,
  'GET /feedback/colleagues/:colleague/identity': showIdentity,
  'POST /feedback/colleagues/:colleague/identity': keepIdentity,
  'POST /feedback/colleagues/:colleague/identity/show': revealIdentity,
})
export { findKeptPeople } from './kept-people.ts'
