import { describe, expect, test } from 'vitest'
import { choosingInWords, whyChoosingIsRefused } from './rules.ts'

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
