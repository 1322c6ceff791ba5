/** What happens to a centre, and who comes into it. */
export const centresEvents = ['CentreCreated', 'MembershipBegan', 'LearnerEnrolled'] as const

export type CentresEvent = (typeof centresEvents)[number]
