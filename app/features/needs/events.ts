/** What happens to a client's needs. */
export const needsEvents = ['NeedAdded', 'NeedChanged'] as const

export type NeedsEvent = (typeof needsEvents)[number]
