/** Most documents that go with one piece, and most bytes of one. */
export const mostDocuments = 20
export const mostBytes = 20_000_000

/** A document’s name without folders and signs that no name has; its ending says what it is. */
export function documentName(given: string, ending: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 120)
  return `${stem === '' ? 'Document' : stem}.${ending}`
}

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
