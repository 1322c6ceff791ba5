export const assessmentEvents = ['CriterionDecided', 'EvidenceJudged', 'UnitDecided', 'DecisionChangedOnAppeal', 'AdjustmentAgreed'] as const
