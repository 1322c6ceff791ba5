import type { Example } from '../example.ts'
import { DefinitionList } from './definition-list.tsx'

/** What is known of a record. */
export const examples: readonly Example[] = [
  {
    name: 'A client',
    body: (
      <DefinitionList
        lines={[
          { term: 'Role', says: 'Team leader' },
          { term: 'Approach', says: 'Coaching' },
          { term: 'Context', says: '' },
        ]}
      />
    ),
  },
]
