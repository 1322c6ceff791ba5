import type { Example } from '../example.ts'
import { SpreadBars } from './spread-bars.tsx'

/** What several people said together. */
export const examples: readonly Example[] = [
  {
    name: 'Average and range',
    body: (
      <SpreadBars
        scale={['Never', 'Rarely', 'Sometimes', 'Often', 'Always']}
        rows={[
          { words: 'Listens to the end before speaking', mean: 3.3, lowest: 2, highest: 4, count: 6 },
          { words: 'Asks before advising', mean: 1.8, lowest: 0, highest: 3, count: 5 },
          { words: 'Keeps what was agreed', mean: 4, lowest: 4, highest: 4, count: 6 },
        ]}
      />
    ),
  },
]
