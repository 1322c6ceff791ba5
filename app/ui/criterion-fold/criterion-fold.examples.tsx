import type { Example } from '../example.ts'
import { RequirementLine } from '../requirement-line/requirement-line.tsx'
import { StateBadge } from '../state-badge/state-badge.tsx'
import { CriterionFold } from './criterion-fold.tsx'

/** Criteria of a unit, one after the other. */
export const examples: readonly Example[] = [
  {
    name: 'Open and folded',
    body: (
      <div class="stack">
        <CriterionFold
          id="fold-1-1"
          number="1.1"
          statement="Plan the coaching programme with the client"
          badge={<StateBadge state="in progress" />}
          toDo="1 thing to do"
          open
        >
          <RequirementLine
            sentence="The plan says how the programme is built up."
            state="incomplete"
            measured={{ value: 1, words: '1' }}
            needed={{ value: 2, words: '2' }}
            why="Client B’s plan lacks the structure."
            putRight={{ href: '#plan', words: 'Add the structure to the plan for Client B' }}
          />
        </CriterionFold>
        <CriterionFold
          id="fold-1-3"
          number="1.3"
          statement="Agree goals"
          badge={<StateBadge state="not started" />}
          toDo="2 things to do"
          gaps={['Each client has two goals.', 'Each goal says how it is measured.']}
        >
          <p>There is no goal yet.</p>
        </CriterionFold>
        <CriterionFold id="fold-1-2" number="1.2" statement="Agree a contract" badge={<StateBadge state="ready" />}>
          <p>Both contracts are signed.</p>
        </CriterionFold>
      </div>
    ),
  },
]
