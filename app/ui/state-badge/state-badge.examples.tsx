import type { Example } from '../example.ts'
import { StateBadge, type StateName } from './state-badge.tsx'

const states: readonly StateName[] = ['not started', 'in progress', 'waiting', 'ready', 'submitted', 'met', 'not yet met', 'passed', 'referred']

/** States as word, shape and colour. */
export const examples: readonly Example[] = [
  {
    name: 'All states',
    body: (
      <div class="row">
        {states.map((state) => (
          <StateBadge state={state} />
        ))}
      </div>
    ),
  },
  {
    name: 'Waiting for somebody, and in other words',
    body: (
      <div class="row">
        <StateBadge state="waiting" for="Dana" />
        <StateBadge state="met" words="Signed" />
      </div>
    ),
  },
]
