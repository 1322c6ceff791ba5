import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { SubmissionForm } from './schema.ts'

/** Where a unit stands between the learner and the assessor. */
export type UnitStanding = 'not submitted' | 'submitted' | 'passed' | 'referred' | 'failed'

export type SubmittingProblem =
  | { kind: 'waiting for the assessor' }
  | { kind: 'passed already' }
  | { kind: 'nothing recorded' }
  | { kind: 'shortfalls not seen'; missing: number }
  | { kind: 'names not checked'; places: number }

/**
 * Why a unit cannot be submitted now, or undefined. A shortfall never stops a learner, but it must have been shown (R045);
 * what could say who a client is must have been looked at (R107).
 */
export function whySubmittingIsRefused(
  standing: UnitStanding,
  evaluation: Evaluation,
  openWords: number,
  form: Pick<SubmissionForm, 'shortfalls' | 'noNames'>,
): SubmittingProblem | undefined {
  if (standing === 'submitted') return { kind: 'waiting for the assessor' }
  if (standing === 'passed') return { kind: 'passed already' }
  if (evaluation.sessions.length === 0) return { kind: 'nothing recorded' }
  if (evaluation.missing > 0 && !form.shortfalls) return { kind: 'shortfalls not seen', missing: evaluation.missing }
  if (openWords > 0 && !form.noNames) return { kind: 'names not checked', places: openWords }
  return undefined
}

/** What a file was when it was submitted: its SHA-256 in hexadecimal, and its bytes. */
export type SubmittedFile = { evidence: string; document: string; sha256: string; size: number }

/** How a file stands to what was submitted; `not known` where the submission is from before files were frozen. */
export type FileStanding = 'unaltered' | 'altered' | 'taken away' | 'damaged' | 'added since' | 'not known'

/**
 * Holds a file against what was submitted. `submitted` is what it was then, if it was submitted; `now` what goes with the evidence,
 * if it still does; `isWhole` whether the bytes that are kept are still what their name says (R106: authentic).
 */
export function fileStanding(file: { known: boolean; submitted: string | undefined; now: string | undefined; isWhole: boolean }): FileStanding {
  if (!file.isWhole) return 'damaged'
  if (!file.known) return 'not known'
  if (file.submitted === undefined) return 'added since'
  if (file.now === undefined) return 'taken away'
  return file.now === file.submitted ? 'unaltered' : 'altered'
}

/** What a unit's last submission and its last result make of its standing (R109, R110). */
export function standingOf(submitted: boolean, result: 'pass' | 'referral' | 'fail' | undefined): UnitStanding {
  if (!submitted) return 'not submitted'
  if (result === undefined) return 'submitted'
  return result === 'pass' ? 'passed' : result === 'referral' ? 'referred' : 'failed'
}
