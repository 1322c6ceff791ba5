export { clientsEvents, type By } from './events.ts'
export { findRecipient, openIdentity, saveIdentity, type IdentitySubject } from './identity.ts'
export { findClient, findKeptIdentities, findStakeholder, findStakeholders, listClients, type KeptClient, type Stakeholder } from './queries.ts'
export { identityFields, type Identity } from './schema.ts'
