/** What is decided and judged about submitted work. */
export const assessmentEvents = ['CriterionDecided', 'EvidenceJudged', 'UnitDecided', 'DecisionChangedOnAppeal', 'AdjustmentAgreed'] as const

export type AssessmentEvent = (typeof assessmentEvents)[number]
