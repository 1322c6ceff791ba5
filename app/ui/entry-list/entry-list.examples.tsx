import { ClientChip } from '../client-chip/client-chip.tsx'
import type { Example } from '../example.ts'
import { StateBadge } from '../state-badge/state-badge.tsx'
import { EntryList } from './entry-list.tsx'

/** A month of the diary. */
export const examples: readonly Example[] = [
  {
    name: 'Sessions of a month',
    body: (
      <EntryList
        label="Sessions in November"
        entries={[
          {
            href: '#one',
            day: '2026-11-10',
            when: 'Tue 10 Nov, 14:00',
            who: <ClientChip client={{ alias: 'Client B', colour: 2 }} />,
            amount: '1 h 30 min',
            state: <StateBadge state="waiting" words="1 h 30 min waits" />,
            toDo: 'reflection, tools',
          },
          {
            href: '#two',
            day: '2026-11-03',
            when: 'Tue 3 Nov, 14:00',
            who: <ClientChip client={{ alias: 'Client A', colour: 1 }} />,
            amount: '1 h',
            state: <StateBadge state="ready" words="All of it counts" />,
          },
        ]}
      />
    ),
  },
]
