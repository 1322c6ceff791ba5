import type { Example } from '../example.ts'
import { Sheet } from '../sheet/sheet.tsx'
import { LookedFor, RequirementLine } from './requirement-line.tsx'

/** What a criterion asks for. */
export const examples: readonly Example[] = [
  {
    name: 'In their states',
    body: (
      <Sheet title="What it asks for">
        <RequirementLine
          sentence="At least 18 hours of formal coaching or mentoring."
          state="incomplete"
          measured={{ value: 990, words: '16.5' }}
          needed={{ value: 1080, words: '18 h' }}
          why="16.5 of 18 hours count; 1.5 hours were before Client B’s contract."
          putRight={{ href: '#log', words: 'Log a session' }}
        />
        <RequirementLine
          sentence="Two or three individual clients."
          state="complete"
          measured={{ value: 2, words: '2' }}
          needed={{ value: 2, words: '2–3' }}
          why="Client A and Client B count."
        />
        <RequirementLine sentence="A review with each client at the end." state="not started" putRight={{ href: '#review', words: 'Review with Client A' }} />
        <RequirementLine
          sentence="The rationale is convincing for the organisation."
          state="judgement"
          asked={<LookedFor points={['A link to what the organisation wants to reach']} />}
        />
      </Sheet>
    ),
  },
]
