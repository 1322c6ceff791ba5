import type { Example } from '../example.ts'
import { StateBadge } from '../state-badge/state-badge.tsx'
import { Timeline } from './timeline.tsx'

/** What happened, entry by entry. */
export const examples: readonly Example[] = [
  {
    name: 'Of a client',
    body: (
      <Timeline
        label="What happened with Client B"
        entries={[
          {
            id: 's4',
            when: 'Tuesday 3 November',
            day: '2026-11-03',
            title: 'Session',
            icon: 'session',
            detail: '1 h 30 min, by video',
            colour: 2,
            state: <StateBadge state="waiting" for="Dana" />,
            open: true,
            body: <p class="as-typed">Tom tried delegating the Friday report. It worked until the figures were late.</p>,
          },
          {
            id: 'c1',
            when: 'Friday 16 October',
            day: '2026-10-16',
            title: 'Contract, version 2',
            icon: 'contract',
            detail: 'signed by Tom and you',
            colour: 2,
            body: <p>Three-way, with Dana.</p>,
          },
          { id: 'n1', when: 'Monday 5 October', day: '2026-10-05', title: 'Needs', icon: 'need', detail: 'found with a wheel of work', colour: 2 },
        ]}
      />
    ),
  },
]
