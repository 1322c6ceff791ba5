export type Result = 'met' | 'not yet met'

/** What entitles somebody to assess: a recorded qualification and the units they are familiar with. Days like 2026-11-21. */
export type Competence = { qualification: string; units: readonly string[]; validUntil: string | null }

export type AssessingProblem = { kind: 'own work' } | { kind: 'not assigned' } | { kind: 'no qualification recorded' } | { kind: 'qualification ended'; on: string } | { kind: 'not familiar with the unit' } | { kind: 'decided already' } | { kind: 'superseded' }

export type Assessing = {
  assessorId: string
  learnerPersonId: string
  assignedAssessorId: string | null
  competences: readonly Competence[]
  unit: string
  today: string
  decided: boolean
  newest: boolean
}

/** Why somebody may not judge a submission (R113: qualified, familiar with the unit, never one's own work), or undefined. */
export function whyAssessingIsRefused(assessing: Assessing): AssessingProblem | undefined {
  const { assessorId, competences, unit, today } = assessing
  if (assessorId === assessing.learnerPersonId) return { kind: 'own work' }
  if (assessorId !== assessing.assignedAssessorId) return { kind: 'not assigned' }
  if (competences.length === 0) return { kind: 'no qualification recorded' }
  const living = competences.filter(({ validUntil }) => validUntil === null || validUntil >= today)
  if (living.length === 0) return { kind: 'qualification ended', on: latest(competences) }
  if (!living.some(({ units }) => units.includes(unit))) return { kind: 'not familiar with the unit' }
  if (!assessing.newest) return { kind: 'superseded' }
  return assessing.decided ? { kind: 'decided already' } : undefined
}

function latest(competences: readonly Competence[]): string {
  return competences.map(({ validUntil }) => validUntil ?? '').toSorted().at(-1) ?? ''
}

export type DecidingProblem = { kind: 'criteria not decided'; numbers: readonly string[] }

/** What the decisions on its criteria make of a unit (R109: pass or referral; R110: all met is a pass, else a fail). */
export function unitResultOf(criteria: readonly { number: string; result: Result | undefined }[], scale: 'pass/referral' | 'pass/fail'): { ok: true; result: 'pass' | 'referral' | 'fail' } | { ok: false; problem: DecidingProblem } {
  const undecided = criteria.filter(({ result }) => result === undefined)
  if (undecided.length > 0) return { ok: false, problem: { kind: 'criteria not decided', numbers: undecided.map(({ number }) => number) } }
  if (criteria.every(({ result }) => result === 'met')) return { ok: true, result: 'pass' }
  return { ok: true, result: scale === 'pass/referral' ? 'referral' : 'fail' }
}
