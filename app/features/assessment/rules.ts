import type { EntitlementProblem } from '../people/index.ts'

export type Result = 'met' | 'not yet met'

export type AssessingProblem = { kind: 'own work' } | { kind: 'not assigned' } | EntitlementProblem | { kind: 'decided already' } | { kind: 'superseded' }

export type Assessing = {
  assessorId: string
  learnerPersonId: string
  assignedAssessorId: string | null
  /** Why they are not entitled to assess the unit today, as people's own rule says it. */
  entitlement: EntitlementProblem | undefined
  decided: boolean
  newest: boolean
}

/** Why somebody may not judge a submission (R113: qualified, familiar with the unit, never one's own work), or undefined. */
export function whyAssessingIsRefused(assessing: Assessing): AssessingProblem | undefined {
  const { assessorId, entitlement } = assessing
  if (assessorId === assessing.learnerPersonId) return { kind: 'own work' }
  if (assessorId !== assessing.assignedAssessorId) return { kind: 'not assigned' }
  if (entitlement !== undefined) return entitlement
  if (!assessing.newest) return { kind: 'superseded' }
  return assessing.decided ? { kind: 'decided already' } : undefined
}

export type DecidingProblem = { kind: 'criteria not decided'; numbers: readonly string[] }

/** What the decisions on its criteria make of a unit (R109: pass or referral; R110: all met is a pass, else a fail). */
export function unitResultOf(
  criteria: readonly { number: string; result: Result | undefined }[],
  scale: 'pass/referral' | 'pass/fail',
): { ok: true; result: 'pass' | 'referral' | 'fail' } | { ok: false; problem: DecidingProblem } {
  const undecided = criteria.filter(({ result }) => result === undefined)
  if (undecided.length > 0) return { ok: false, problem: { kind: 'criteria not decided', numbers: undecided.map(({ number }) => number) } }
  if (criteria.every(({ result }) => result === 'met')) return { ok: true, result: 'pass' }
  return { ok: true, result: scale === 'pass/referral' ? 'referral' : 'fail' }
}
