import type { Example } from '../example.ts'
import { SideBySide } from './side-by-side.tsx'

/** What is read beside what is written. */
export const examples: readonly Example[] = [
  {
    name: 'The diary beside a reflection',
    body: (
      <SideBySide name="What the diary says" beside={<p class="as-typed">Delegating the Friday report: who could take it, and what would have to be true.</p>}>
        <p>Your reflection goes here.</p>
      </SideBySide>
    ),
  },
]
