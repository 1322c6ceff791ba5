import { definePolicy } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** Who belongs to a centre, and as what, is for its administrators to say. */
export const peoplePolicy = definePolicy({
  [`GET ${routes.people.pattern}` as const]: ['administrator'],
  [`GET ${routes.invite.pattern}` as const]: ['administrator'],
  [`POST ${routes.invite.pattern}` as const]: ['administrator'],
  [`POST ${routes.resendInvitation.pattern}` as const]: ['administrator'],
  [`POST ${routes.revokeInvitation.pattern}` as const]: ['administrator'],
  [`GET ${routes.endMembership.pattern}` as const]: ['administrator'],
  [`POST ${routes.endMembership.pattern}` as const]: ['administrator'],
  [`GET ${routes.enrol.pattern}` as const]: ['administrator'],
  [`POST ${routes.enrol.pattern}` as const]: ['administrator'],
  [`GET ${routes.changeTeam.pattern}` as const]: ['administrator'],
  [`POST ${routes.changeTeam.pattern}` as const]: ['administrator'],
  [`GET ${routes.recordCompetence.pattern}` as const]: ['administrator'],
  [`POST ${routes.recordCompetence.pattern}` as const]: ['administrator'],
})
