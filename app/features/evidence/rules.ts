/** A submission that holds a piece of evidence, and its latest result if there is one. */
export type HeldBy = { result: 'pass' | 'referral' | 'fail' | undefined }

/**
 * Why a piece of evidence may not be revised: it lies before the assessor, or the unit was passed with it. After a referral
 * or a fail the learner puts it right (R112).
 */
export function whyRevisingIsRefused(submissions: readonly HeldBy[]): 'with the assessor' | 'passed' | undefined {
  if (submissions.some((submission) => submission.result === 'pass')) return 'passed'
  return submissions.some((submission) => submission.result === undefined) ? 'with the assessor' : undefined
}
