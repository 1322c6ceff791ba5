import type { Example } from '../example.ts'
import { NextList } from './next-list.tsx'

/** The next things to do. */
export const examples: readonly Example[] = [
  {
    name: 'Three steps',
    body: (
      <NextList
        steps={[
          { words: 'Reflect on Tuesday’s session with Client B', href: '#reflect', minutes: 4 },
          { words: 'Remind Dana, Client B’s line manager, to sign', href: '#remind', note: 'sent 6 days ago' },
          { words: 'Note the tools you used on 3 November and why', href: '#tools', minutes: 2 },
        ]}
      />
    ),
  },
]
