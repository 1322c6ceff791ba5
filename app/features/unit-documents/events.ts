/** What happens to a unit's documents. */
export const unitDocumentsEvents = ['DocumentAcknowledged'] as const

export type UnitDocumentsEvent = (typeof unitDocumentsEvents)[number]
