import type { Example } from '../example.ts'
import { AskedFor } from './asked-for.tsx'

/** What a criterion asks for. */
export const examples: readonly Example[] = [
  {
    name: 'Counted, in parts, and judged',
    body: (
      <AskedFor
        asked={[
          {
            sentence: 'At least 18 hours of formal coaching or mentoring count.',
            how: 'Added up: hours of sessions (countable), 18 or more.',
            points: [],
            source: 'Unit 501, 2.1',
          },
          {
            sentence: 'You set out similarities and differences.',
            how: 'Written in the portfolio, part by part.',
            points: [
              { name: 'similarity, 2 or more', words: 'What both have in common' },
              { name: 'difference, 2 or more', words: '' },
            ],
            source: 'Unit 500, 1.1',
          },
          {
            sentence: 'The analysis is deep enough.',
            how: 'Nothing is counted here: the assessor judges.',
            points: [{ words: 'What follows from each for practice' }],
            source: 'Unit 500, 1.1',
          },
        ]}
      />
    ),
  },
]
