import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import type { ListedSession } from '../../../platform/auth/session.ts'
import type { SignedIn } from '../../../platform/web/visit.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { roleName } from '../../frame/index.ts'
import { deviceWords } from '../rules.ts'

type AccountWords = { who: SignedIn; sessions: readonly ListedSession[]; hasPassword: boolean; zone: string }

export function AccountPage({ who, sessions, hasPassword, zone }: AccountWords) {
  return (
    <div class="stack">
      <Sheet title="You">
        <div class="stack-tight">
          <DefinitionList
            lines={[
              { term: 'Name', says: who.person.name },
              { term: 'E-mail address', says: who.person.email },
              { term: 'Password', says: hasPassword ? 'Chosen' : 'None: you sign in by a link' },
            ]}
          />
          <div class="button-row">
            <ButtonLink href={routes.changePassword.at()} kind="quiet" icon="lock">
              {hasPassword ? 'Change your password' : 'Choose a password'}
            </ButtonLink>
          </div>
        </div>
      </Sheet>
      <PlacesSheet who={who} />
      <SessionsSheet sessions={sessions} own={who.sessionId} zone={zone} />
    </div>
  )
}

function PlacesSheet({ who }: { who: SignedIn }) {
  if (who.places.length === 0) {
    return (
      <Sheet title="Your centres">
        <p>You have no place in a centre now. If you should have one, ask the centre to invite you again.</p>
      </Sheet>
    )
  }
  return (
    <Sheet title="Your centres">
      <DataTable
        caption="Where you have a role"
        hideCaption
        columns={[{ label: 'Role' }, { label: 'Centre' }, { label: 'Now', acts: true }]}
        rows={who.places.map((place) => [
          roleName(place.role),
          place.centreName,
          place.membershipId === who.place?.membershipId ? <StateBadge state="ready" words="You are here" /> : <SwitchButton to={place.membershipId} />,
        ])}
      />
    </Sheet>
  )
}

function SwitchButton({ to }: { to: string }) {
  return (
    <form method="post" action={routes.switchPlace.at({ to })}>
      <Button kind="quiet" icon="switch">
        Switch to this
      </Button>
    </form>
  )
}

function SessionsSheet({ sessions, own, zone }: { sessions: readonly ListedSession[]; own: string; zone: string }) {
  return (
    <Sheet title="Where you are signed in" aside={`Times in ${zone}`}>
      <div class="stack-tight">
        <DataTable
          caption="Devices where you are signed in"
          hideCaption
          columns={[{ label: 'Device' }, { label: 'Since' }, { label: 'From' }, { label: 'End it', acts: true }]}
          rows={sessions.map((session) => [
            deviceWords(session.userAgent),
            `${longDay(dayOf(session.beganAt, zone))}, ${clockTime(session.beganAt, zone)}`,
            session.address,
            session.sessionId === own ? <StateBadge state="ready" words="This device" /> : <EndButton sessionId={session.sessionId} />,
          ])}
        />
        {sessions.length > 1 && (
          <form method="post" action={routes.revokeOtherSessions.at()}>
            <Button kind="danger">Sign out everywhere else</Button>
          </form>
        )}
      </div>
    </Sheet>
  )
}

function EndButton({ sessionId }: { sessionId: string }) {
  return (
    <form method="post" action={routes.revokeSession.at({ session: sessionId })}>
      <Button kind="quiet">Sign out there</Button>
    </form>
  )
}
