import type { Role } from '../../platform/web/policy.ts'

/** How long an invitation can be accepted. */
export const invitationDays = 14

/** What is known of an invitation when somebody opens it. */
export type InvitationState = { expiresAt: Temporal.Instant; acceptedAt: Temporal.Instant | null; revokedAt: Temporal.Instant | null }

/** Why an invitation cannot be accepted (any more). */
export function whyInvitationIsClosed(invitation: InvitationState, now: Temporal.Instant): 'accepted' | 'revoked' | 'expired' | undefined {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return Temporal.Instant.compare(invitation.expiresAt, now) <= 0 ? 'expired' : undefined
}

/** A centre is never left without somebody who can let people in. */
export function whyEndingIsRefused(membership: { role: Role }, administrators: number): 'last administrator' | undefined {
  return membership.role === 'administrator' && administrators <= 1 ? 'last administrator' : undefined
}

/** What entitles somebody to assess: a qualification, the units they are familiar with, until when. */
export type Competence = { qualification: string; units: readonly string[]; validUntil: string | null }

export type EntitlementProblem = { kind: 'no qualification recorded' } | { kind: 'qualification ended'; on: string } | { kind: 'not familiar with the unit' }

/** R113 (S0, S3): an assessor is qualified and familiar with the unit on the day. Why somebody is not, or undefined when they are. */
export function whyNotEntitled(competences: readonly Competence[], unit: string, day: string): EntitlementProblem | undefined {
  if (competences.length === 0) return { kind: 'no qualification recorded' }
  const living = competences.filter(({ validUntil }) => validUntil === null || validUntil >= day)
  if (living.length === 0) return { kind: 'qualification ended', on: latestEnd(competences) }
  return living.some(({ units }) => units.includes(unit)) ? undefined : { kind: 'not familiar with the unit' }
}

function latestEnd(competences: readonly Competence[]): string {
  return (
    competences
      .map(({ validUntil }) => validUntil ?? '')
      .toSorted()
      .at(-1) ?? ''
  )
}

type Team = { learnerPersonId: string; tutorId: string | null; supervisorId: string | null; assessorId: string | null }

/** R113 (S0, S3): nobody assesses, teaches or supervises themselves, and who assesses is entitled to. */
export function whyTeamIsRefused(
  team: Team,
  assessorIsCompetent: boolean,
): { field: 'tutor' | 'supervisor' | 'assessor'; why: 'own work' | 'not competent' } | undefined {
  const own = (
    [
      ['tutor', team.tutorId],
      ['supervisor', team.supervisorId],
      ['assessor', team.assessorId],
    ] as const
  ).find(([, id]) => id === team.learnerPersonId)
  if (own !== undefined) return { field: own[0], why: 'own work' }
  return team.assessorId !== null && !assessorIsCompetent ? { field: 'assessor', why: 'not competent' } : undefined
}
