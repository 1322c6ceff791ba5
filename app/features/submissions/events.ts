/** What happens to a unit that is handed in. */
export const submissionsEvents = ['UnitSubmitted'] as const

export type SubmissionsEvent = (typeof submissionsEvents)[number]
