/** Who reads: the learner, or somebody who works with them, and what of it they may open or do. */
export type Reading = { as: 'learner' } | { as: 'staff'; learnerId: string; readsPractice: boolean; readsRecognition: boolean; moves: boolean }
