import type { Example } from '../example.ts'
import { LinkList } from './link-list.tsx'

/** What a search finds, and letters. */
export const examples: readonly Example[] = [
  {
    name: 'Found sessions',
    body: (
      <LinkList
        label="Sessions"
        lines={[
          {
            title: '3 November 2026 with Client A',
            href: '#one',
            icon: 'session',
            detail: '… spoke about delegating to the new team leader, and what holds her back …',
          },
          { title: '10 November 2026 with Client B', href: '#two', icon: 'session' },
        ]}
      />
    ),
  },
  {
    name: 'Letters',
    body: (
      <LinkList
        label="Letters"
        lines={[{ title: 'Please sign our coaching contract', href: '#three', icon: 'mail', detail: 'Priya Nair (priya@example.org)', aside: 'today, 10:32' }]}
      />
    ),
  },
]
