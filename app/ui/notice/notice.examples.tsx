import type { Example } from '../example.ts'
import { Notice } from './notice.tsx'

/** Notices, quiet to loud. */
export const examples: readonly Example[] = [
  {
    name: 'Information',
    body: (
      <Notice kind="info" title="Your assessor reads this from Monday">
        What you change after that goes into your next submission.
      </Notice>
    ),
  },
  {
    name: 'Attention',
    body: (
      <Notice kind="attention" title="Two sessions overlap">
        3 November, 10:00 with Client A and 10:30 with Client B. The half hour counts once.
      </Notice>
    ),
  },
  {
    name: 'Problem',
    body: (
      <Notice kind="problem" title="This link has expired">
        Ask Amara to send you a new one. Nothing you wrote is lost.
      </Notice>
    ),
  },
  { name: 'Done', body: <Notice kind="done">The contract is on its way to Priya and Dana.</Notice> },
]
