import type { Example } from '../example.ts'
import { Tabs } from './tabs.tsx'

/** Views with an address each. */
export const examples: readonly Example[] = [
  {
    name: 'Of a client',
    body: (
      <Tabs
        label="Client B"
        tabs={[
          { label: 'Path', href: '#path', current: true },
          { label: 'Sessions', href: '#sessions', count: 6 },
          { label: 'Papers', href: '#papers' },
        ]}
      />
    ),
  },
]
