import { describe, expect, it } from 'vitest'
import type { CriterionEvaluation, RequirementEvaluation, State } from '../../sufficiency/evaluation.ts'
import type { Decision } from '../assessment/index.ts'
import { criteriaOpen, toDoWords } from './standing.ts'

function requirement(state: State): RequirementEvaluation {
  const said = { sentence: 'You do it.', source: 'Unit 1, 1.1', explanation: 'So it is.' }
  return {
    id: 'r',
    ...said,
    kind: 'count',
    state,
    measured: { value: 0, words: '0' },
    needed: { unit: 'count', words: '1' },
    counts: [],
    notCounting: [],
    nextSteps: [],
  }
}

function criterion(id: string, state: State, ...states: State[]): CriterionEvaluation {
  return { id, number: id, state, requirements: states.map(requirement), serves: [] }
}

function notYetMet(criterionId: string): [string, Decision] {
  return [
    criterionId,
    {
      id: 'd',
      criterion: criterionId,
      result: 'not yet met',
      reason: 'Say why.',
      occasion: 'assessment',
      decidedBy: 'a',
      decidedByName: 'Asha',
      decidedAt: Temporal.Instant.from('2026-11-01T10:00Z'),
    },
  ]
}

const begun = [
  criterion('1.1', 'complete', 'complete'),
  criterion('1.2', 'incomplete', 'complete', 'not started'),
  criterion('1.3', 'not started', 'not started'),
  criterion('1.4', 'incomplete', 'incomplete'),
  criterion('1.5', 'judgement', 'judgement'),
]
const fresh = [criterion('1.1', 'judgement', 'judgement'), criterion('1.2', 'not started', 'not started'), criterion('1.3', 'not started', 'not started')]

describe('which criteria lie open on the unit page', () => {
  it.each([
    ['those begun that lack something', begun, [], 'not submitted', ['1.2', '1.4']],
    ['nothing begun: the first that lacks anything', fresh, [], 'not submitted', ['1.2']],
    ['nothing missing: none', [criterion('1.1', 'complete', 'complete')], [], 'not submitted', []],
    ['referred: those not yet met too', begun, ['1.1'], 'referred', ['1.1', '1.2', '1.4']],
    ['with the assessor: none', begun, [], 'submitted', []],
    ['passed: none', begun, [], 'passed', []],
  ] as const)('%s', (_title, criteria, decided, standing, open) => {
    expect([...criteriaOpen(criteria, new Map(decided.map(notYetMet)), standing)]).toEqual(open)
  })
})

it.each([
  [undefined, undefined],
  [begun[0], undefined],
  [begun[1], '1 thing to do'],
  [criterion('2', 'not started', 'not started', 'incomplete', 'judgement', 'complete'), '2 things to do'],
])('a folded criterion says how much there is to do', (evaluated, words) => {
  expect(toDoWords(evaluated)).toBe(words)
})
