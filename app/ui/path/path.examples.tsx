import type { Example } from '../example.ts'
import { Path } from './path.tsx'

/** The way of an engagement. */
export const examples: readonly Example[] = [
  {
    name: 'Half-way',
    body: (
      <Path
        label="Client B’s path"
        stones={[
          { name: 'Needs', state: 'ready', when: '5 Oct', href: '#needs' },
          { name: 'Goals', state: 'ready', when: '9 Oct', href: '#goals' },
          { name: 'Contract', state: 'waiting', words: 'Waiting for Dana', when: '16 Oct', href: '#contract' },
          { name: 'Sessions', state: 'in progress', words: '4 sessions, 5.5 h', when: 'last 3 Nov', href: '#sessions' },
          { name: 'Review', state: 'not started', href: '#review' },
        ]}
      />
    ),
  },
  {
    name: 'With the order broken',
    body: (
      <Path
        label="Client C’s path"
        stones={[
          {
            name: 'Needs',
            state: 'ready',
            when: '20 Oct',
            href: '#needs-c',
            broken: 'noted on 20 October, after the contract of 12 October. Needs come first.',
          },
          { name: 'Goals', state: 'ready', when: '12 Oct', href: '#goals-c' },
          { name: 'Contract', state: 'met', words: 'Signed', when: '12 Oct', href: '#contract-c' },
          { name: 'Sessions', state: 'not started', href: '#sessions-c' },
          { name: 'Review', state: 'not started', href: '#review-c' },
        ]}
      />
    ),
  },
]
