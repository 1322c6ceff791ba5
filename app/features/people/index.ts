import { feature } from '../../platform/web/feature.ts'
import { recordCompetence, showCompetence } from './competence/controller.tsx'
import { enrol, showEnrol } from './enrolment/controller.tsx'
import { invite, showInvite } from './invite/controller.tsx'
import { endOneMembership, showEndMembership } from './membership/controller.tsx'
import { resendInvitation, showPeople, takeInvitationBack } from './people/controller.tsx'
import { peoplePolicy } from './policy.ts'
import { keepTeam, showTeam } from './team/controller.tsx'

export { findAssignedLearner, type AssignedLearner } from './assigned.ts'
export { addCompetence, findCompetences, type KeptCompetence } from './competences.ts'
export { findTeamChoices, getEnrollee, teamProblems, type Enrollee, type TeamChoices } from './enrollee.ts'
export type { KeptLearner } from './queries.ts'
export { findTeamProblem, type Team, type TeamProblem } from './teams.ts'
export { acceptInvitation, findInvitation, invitePerson, type Accepted, type FreshInvitation, type Invitation } from './invitations.ts'
export { registeringFields } from './schema.ts'
export { invitationDays, whyInvitationIsClosed, whyNotEntitled, type Competence, type EntitlementProblem } from './rules.ts'

export const people = feature(peoplePolicy, {
  'GET /people': showPeople,
  'GET /people/invite': showInvite,
  'POST /people/invite': invite,
  'POST /people/invitations/:invitation/resend': resendInvitation,
  'POST /people/invitations/:invitation/revoke': takeInvitationBack,
  'GET /people/memberships/:membership/end': showEndMembership,
  'POST /people/memberships/:membership/end': endOneMembership,
  'GET /people/memberships/:membership/enrol': showEnrol,
  'POST /people/memberships/:membership/enrol': enrol,
  'GET /people/memberships/:membership/team': showTeam,
  'POST /people/memberships/:membership/team': keepTeam,
  'GET /people/memberships/:membership/competence': showCompetence,
  'POST /people/memberships/:membership/competence': recordCompetence,
})
