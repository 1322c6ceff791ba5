import { ClientChip } from '../client-chip/client-chip.tsx'
import type { Example } from '../example.ts'
import { Pagination } from '../pagination/pagination.tsx'
import { StateBadge } from '../state-badge/state-badge.tsx'
import { DataTable, Entry } from './data-table.tsx'

/** Tables are tables. */
export const examples: readonly Example[] = [
  {
    name: 'Sessions',
    body: (
      <DataTable
        caption="Sessions this autumn"
        columns={[
          { label: 'Day', sort: '#by-day', sorted: 'descending' },
          { label: 'Client' },
          { label: 'State' },
          { label: 'Minutes', figures: true, sort: '#by-length' },
        ]}
        rows={[
          ['3 Nov', <ClientChip client={{ alias: 'Client B', colour: 2 }} />, <StateBadge state="waiting" for="Dana" />, '90'],
          ['27 Oct', <ClientChip client={{ alias: 'Client A', colour: 1 }} />, <StateBadge state="ready" words="Counts" />, '60'],
          ['13 Oct', <ClientChip client={{ alias: 'Client A', colour: 1 }} />, <StateBadge state="ready" words="Counts" />, '105'],
        ]}
      />
    ),
  },
  {
    name: 'Units, one under another where there is little room',
    body: (
      <DataTable
        caption="Units with what they are worth"
        hideCaption
        stacks
        columns={[{ label: 'Unit' }, { label: 'Level', figures: true }, { label: 'Credits', figures: true }, { label: 'How it stands' }]}
        rows={[
          [<Entry title="Unit 501 · Undertaking Effective Coaching" more="H/617/2907" />, 5, 5, <StateBadge state="in progress" />],
          [<Entry title="Unit 503 · Reviewing Own Ability" more="M/617/2909" />, 5, 5, <StateBadge state="not started" />],
        ]}
      />
    ),
  },
  { name: 'Pages of a long list', body: <Pagination page={2} pages={5} href={(page) => `#page-${page}`} /> },
]
