import type { Example } from '../example.ts'
import { FilterBar } from './filter-bar.tsx'

/** Words and choices over a list. */
export const examples: readonly Example[] = [
  {
    name: 'Over the catalogue',
    body: (
      <FilterBar
        action="#"
        label="Look through the catalogue"
        words={{ label: 'Words', value: 'supervision' }}
        choices={[
          { name: 'organisation', label: 'Awarding organisation', any: 'All', value: 'ILM', options: [{ value: 'ILM', label: 'ILM' }] },
          { name: 'level', label: 'Level', any: 'All', value: '', options: [{ value: '5', label: 'Level 5' }] },
        ]}
        submit="Show"
      />
    ),
  },
]
