import type { Result } from './rules.ts'

/** A judgement as it was made. A criterion may have several, the newest last: earlier ones stay. */
export type Decision = {
  id: string
  criterion: string
  result: Result
  reason: string
  occasion: 'assessment' | 'appeal'
  decidedBy: string
  decidedByName: string
  decidedAt: Temporal.Instant
}

export type UnitResult = {
  result: 'pass' | 'referral' | 'fail'
  feedback: string
  resubmitBy: string | null
  occasion: 'assessment' | 'appeal'
  decidedByName: string
  decidedAt: Temporal.Instant
}

/** A submission with whose it is and on which unit. */
export type SubmittedWork = {
  id: string
  number: number
  newest: boolean
  submittedAt: Temporal.Instant
  enrolmentId: string
  specification: string
  unit: string
  learnerId: string
  learnerPersonId: string
  learnerName: string
  assessorId: string | null
  tutorId: string | null
}

/** The judgement in force on each criterion, by its id. */
export function inForce(decisions: readonly Decision[]): Map<string, Decision> {
  return new Map(decisions.map((decision) => [decision.criterion, decision]))
}
