import { dayOf, relativeDay, shortDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { listed } from '../../../kernel/text.ts'
import type { Place } from '../../../platform/web/visit.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { NextList, type Step } from '../../../ui/next-list/next-list.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { SearchLine } from '../../../ui/search-line/search-line.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { roleName } from '../../frame/index.ts'
import type { Gap } from '../gaps.ts'
import type { Invitation } from '../invitations.ts'
import type { Member } from '../queries.ts'

type PeopleWords = {
  members: readonly Member[]
  invitations: readonly Invitation[]
  gaps: readonly Gap[]
  words: string
  page: number
  pages: number
  place: Place
  now: Temporal.Instant
}

export function PeoplePage(words: PeopleWords) {
  return (
    <div class="stack">
      <GapsSheet gaps={words.gaps} />
      {words.invitations.length > 0 && <InvitationsSheet {...words} />}
      <MembersSheet {...words} />
    </div>
  )
}

/** What is still to be arranged comes first. */
function GapsSheet({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return <></>
  return (
    <Sheet title="Next" kind="sunken">
      <NextList steps={gaps.map(stepFor)} />
    </Sheet>
  )
}

function stepFor({ membershipId: membership, name, missing }: Gap): Step {
  switch (missing) {
    case 'enrolment':
      return { words: `Enrol ${name} on a unit`, href: routes.enrol.at({ membership }) }
    case 'assessor':
      return { words: `Name an assessor for ${name}`, href: routes.changeTeam.at({ membership }) }
    case 'competence':
      return { words: `Record what entitles ${name} to assess`, href: routes.recordCompetence.at({ membership }) }
    default:
      return unreachable(missing)
  }
}

function MembersSheet({ members, words, page, pages, place }: PeopleWords) {
  return (
    <Sheet title="Who is here">
      <div class="stack">
        <SearchLine action={routes.people.at()} label="Name or e-mail address" words={words} submit="Find" />
        <DataTable
          caption="People and what they are here"
          hideCaption
          columns={[{ label: 'Name' }, { label: 'Role' }, { label: 'Do', acts: true }, { label: 'Since', figures: true }]}
          rows={members.map((member) => [
            <Who {...member} />,
            roleName(member.role),
            <MemberActions member={member} />,
            shortDay(dayOf(member.beganAt, place.zone)),
          ])}
          empty={<NobodyFound words={words} />}
        />
        <Pagination
          page={page}
          pages={pages}
          href={(number) => routes.people.at({ q: words === '' ? undefined : words, page: String(number) })}
          label="Pages of people"
        />
      </div>
    </Sheet>
  )
}

function Who({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name}
      <div class="quiet small">{email}</div>
    </>
  )
}

function NobodyFound({ words }: { words: string }) {
  return (
    <EmptyState
      icon="cohort"
      title="Nobody found"
      action={
        <ButtonLink href={routes.people.at()} kind="quiet">
          Show everybody
        </ButtonLink>
      }
    >
      <p>Nobody here has “{words}” in their name or address.</p>
    </EmptyState>
  )
}

function MemberActions({ member }: { member: Member }) {
  const membership = { membership: member.membershipId }
  return (
    <span class="row">
      {member.role === 'learner' && <a href={routes.registerLearner.at(membership)}>Register</a>}
      {member.role === 'learner' && <a href={routes.enrol.at(membership)}>Enrol</a>}
      {member.role === 'learner' && <a href={routes.changeTeam.at(membership)}>Team and dates</a>}
      {member.role === 'assessor' && <a href={routes.recordCompetence.at(membership)}>Competence</a>}
      <a href={routes.endMembership.at(membership)}>End this role</a>
    </span>
  )
}

function InvitationsSheet({ invitations, place, now }: PeopleWords) {
  return (
    <Sheet title="Invited, not here yet">
      <DataTable
        caption="Open invitations"
        hideCaption
        columns={[{ label: 'Name' }, { label: 'As' }, { label: 'State' }, { label: 'Do', acts: true }, { label: 'Invited', figures: true }]}
        rows={invitations.map((invitation) => [
          <Who {...invitation} />,
          listed(invitation.roles.map(roleName)),
          <InvitationBadge invitation={invitation} zone={place.zone} now={now} />,
          <InvitationActions id={invitation.id} />,
          `${relativeDay(dayOf(invitation.invitedAt, place.zone), dayOf(now, place.zone))} by ${invitation.inviterName}`,
        ])}
      />
    </Sheet>
  )
}

function InvitationBadge({ invitation, zone, now }: { invitation: Invitation; zone: string; now: Temporal.Instant }) {
  if (Temporal.Instant.compare(invitation.expiresAt, now) <= 0) return <StateBadge state="not yet met" words="Expired" />
  return <StateBadge state="waiting" words={`Until ${shortDay(dayOf(invitation.expiresAt, zone))}`} />
}

function InvitationActions({ id }: { id: string }) {
  return (
    <div class="row">
      <form method="post" action={routes.resendInvitation.at({ invitation: id })}>
        <Button kind="quiet">Send again</Button>
      </form>
      <form method="post" action={routes.revokeInvitation.at({ invitation: id })}>
        <Button kind="plain">Take back</Button>
      </form>
    </div>
  )
}
