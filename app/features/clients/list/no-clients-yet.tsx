import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { Timeline, type TimelineEntry } from '../../../ui/timeline/timeline.tsx'

const example: TimelineEntry[] = [
  { id: 'example-needs', day: '2026-01-05', when: '5 January', title: 'Two needs', detail: 'from a SWOT analysis', icon: 'need', colour: 1 },
  { id: 'example-goal', day: '2026-01-05', when: '5 January', title: 'A goal', detail: 'for the team, with how to tell', icon: 'goal', colour: 1 },
  {
    id: 'example-contract',
    day: '2026-01-12',
    when: '12 January',
    title: 'The contract',
    icon: 'contract',
    colour: 1,
    state: <StateBadge state="waiting" for="the line manager" />,
  },
]

export function NoClientsYet() {
  const action = (
    <ButtonLink href={routes.newClient.at()} icon="plus">
      Add your first client
    </ButtonLink>
  )
  return (
    <Sheet>
      <EmptyState
        icon="clients"
        title="Every hour begins with a client"
        action={action}
        example={<Timeline label="An example of how it begins with Client A" entries={example} />}
      >
        <p>
          Add each person or group you coach or mentor. You call them by an alias, such as “Client A”; who they are is locked away, and only you can open it.
        </p>
        <p>With each of them you go the same way: agree needs and goals, sign a contract, meet, and look back.</p>
      </EmptyState>
    </Sheet>
  )
}
