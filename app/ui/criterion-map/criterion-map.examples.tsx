import type { Example } from '../example.ts'
import { CriterionMap, type MappedOutcome } from './criterion-map.tsx'

const outcomes: readonly MappedOutcome[] = [
  {
    number: '1',
    title: 'Plan the coaching',
    criteria: [
      { number: '1.1', state: 'ready', href: '#1.1' },
      { number: '1.2', state: 'met', href: '#1.2' },
      { number: '1.3', state: 'not started', href: '#1.3' },
    ],
  },
  {
    number: '2',
    title: 'Carry it out',
    criteria: [
      { number: '2.1', state: 'ready', href: '#2.1' },
      { number: '2.2', state: 'not yet met', href: '#2.2' },
      { number: '2.3', state: 'in progress', href: '#2.3' },
      { number: '2.4', state: 'waiting', href: '#2.4' },
    ],
  },
  {
    number: '3',
    title: 'Review it',
    criteria: [
      { number: '3.1', state: 'in progress', href: '#3.1' },
      { number: '3.2', state: 'submitted', href: '#3.2' },
      { number: '3.3', state: 'referred', href: '#3.3' },
    ],
  },
]

/** All criteria at one look. */
export const examples: readonly Example[] = [
  { name: 'Small', body: <CriterionMap outcomes={outcomes} /> },
  { name: 'With the outcomes’ titles', body: <CriterionMap outcomes={outcomes} titles /> },
  {
    name: 'Where nothing has a state',
    body: (
      <CriterionMap
        outcomes={outcomes.map(({ criteria, ...outcome }) => ({ ...outcome, criteria: criteria.map(({ number, href }) => ({ number, href })) }))}
        titles
      />
    ),
  },
  { name: 'In one line that stays in sight', body: <CriterionMap outcomes={outcomes} strip /> },
]
