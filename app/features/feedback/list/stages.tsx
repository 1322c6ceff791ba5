import { routes } from '../../../routes.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { StagesOf } from './overview.ts'

const words = { mid: 'mid-way', end: 'at the end' } as const

/** What is asked half-way and at the end, and what has come, client by client. */
export function Stages({ clients }: { clients: readonly StagesOf[] }) {
  return (
    <Sheet title="Mid-way and at the end" id="stages">
      <DataTable
        caption="Feedback on the work as a whole, client by client"
        hideCaption
        columns={[{ label: 'Client' }, { label: 'Mid-way' }, { label: 'At the end' }]}
        rows={clients.map((client) => [client.alias, <Stage client={client} stage="mid" />, <Stage client={client} stage="end" />])}
      />
    </Sheet>
  )
}

function Stage({ client, stage }: { client: StagesOf; stage: 'mid' | 'end' }) {
  if (client[stage] === 'given') return <StateBadge state="ready" words="Given" />
  if (client[stage] === 'asked') return <StateBadge state="in progress" words="Asked" />
  return (
    <a href={routes.askForFeedback.at({ client: client.clientId, stage })}>
      Ask
      <span class="sr-only">
        {' '}
        {client.alias} {words[stage]}
      </span>
    </a>
  )
}
