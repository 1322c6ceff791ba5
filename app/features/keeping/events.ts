/** What happens to a centre's rule about keeping records. */
export const keepingEvents = ['KeepingRuleChanged'] as const

export type KeepingEvent = (typeof keepingEvents)[number]
