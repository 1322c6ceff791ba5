/** What importing adds to a learner's chain. */
export const importingEvents = ['PracticeImported'] as const
