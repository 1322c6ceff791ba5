import { describe, expect, test } from 'vitest'
import { choosingInWords, movingInWords, whyChoosingIsRefused, whyMovingIsRefused } from './rules.ts'

const combination = {
  mandatory: ['M'],
  choices: [
    { id: 'one', title: 'One of two', take: 1, from: ['A', 'B'] },
    { id: 'two', title: 'Two of three', take: 2, from: ['C', 'D', 'E'] },
  ],
}

describe('R012: units are chosen as the rules of combination say', () => {
  test.each([
    [['A', 'C', 'D'], undefined],
    [['B', 'D', 'E'], undefined],
    [['C', 'D'], 'Choose 1 of “One of two”; none is chosen now'],
    [['A', 'B', 'C', 'D'], 'Choose 1 of “One of two”; 2 of them are chosen now'],
    [['A', 'C'], 'Choose 2 of “Two of three”; 1 of them are chosen now'],
    [['A', 'C', 'D', 'M'], 'Choose from the units listed: M cannot be chosen in this qualification'],
    [['X', 'Y'], 'Choose from the units listed: X and Y cannot be chosen in this qualification'],
  ])('%j: %s', (chosen, words) => {
    const problem = whyChoosingIsRefused(combination, chosen)
    expect(problem && choosingInWords(problem)).toBe(words)
  })

  test('where nothing is to be chosen, nothing is asked for', () => {
    expect(whyChoosingIsRefused({ mandatory: ['M'], choices: [] }, [])).toBeUndefined()
  })
})

describe('R017: a move to another edition', () => {
  const unit = { reference: 'H/617/2907' } as never
  const both = { one: unit, other: unit }
  const qualification = { title: 'The Diploma', pathways: [{ id: 'business' }] } as never

  test.each([
    ['of a unit that is not submitted', [{ standing: 'not submitted', compared: both }], [], undefined],
    ['of a unit that was referred', [{ standing: 'referred', compared: both }], [], undefined],
    ['of a unit with the assessor', [{ standing: 'submitted', compared: both }], [], 'Unit H/617/2907 is with the assessor. Wait for its result, then move.'],
    ['of a unit that is not there any more', [{ standing: 'not submitted', compared: { one: unit } }], [], 'Unit H/617/2907 is not in the newer edition.'],
    ['with a pathway that is there', [], [{ registration: { pathway: 'business' }, compared: { one: qualification, other: qualification } }], undefined],
    [
      'with a pathway that is not',
      [],
      [{ registration: { pathway: 'sport' }, compared: { one: qualification, other: qualification } }],
      'The Diploma is not in the newer edition.',
    ],
    [
      'of a qualification that is not there any more',
      [],
      [{ registration: { pathway: undefined }, compared: { one: qualification } }],
      'The Diploma is not in the newer edition.',
    ],
  ] as const)('%s', (_words, units, registrations, words) => {
    const problem = whyMovingIsRefused({ units, registrations })
    if (words === undefined) expect(problem).toBeUndefined()
    else expect(problem && movingInWords(problem)).toContain(words)
  })
})
