/** What happens to a client's goals. */
export const goalsEvents = ['GoalAdded', 'GoalChanged'] as const

export type GoalsEvent = (typeof goalsEvents)[number]
