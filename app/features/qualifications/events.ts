/** What happens to a learner's registrations on qualifications. */
export const qualificationsEvents = ['LearnerRegistered', 'UnitChosen', 'LearnerMovedToEdition'] as const

export type QualificationsEvent = (typeof qualificationsEvents)[number]
