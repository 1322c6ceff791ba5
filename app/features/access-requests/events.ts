/** What happens when somebody asks what is held about them, or to be forgotten. */
export const accessRequestsEvents = ['VaultSearched', 'AccessRequestAnswered', 'PersonErased', 'LegalHoldPlaced', 'LegalHoldLifted'] as const

export type AccessRequestsEvent = (typeof accessRequestsEvents)[number]
