import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { rewording, type Run } from './rewording.ts'

test.each<[string, string, Run[]]>([
  ['', '', []],
  ['the same', 'the  same', [{ kind: 'same', words: 'the same' }]],
  ['', 'all new', [{ kind: 'new', words: 'all new' }]],
  ['all gone', '', [{ kind: 'gone', words: 'all gone' }]],
  [
    'at least 12 hours of practice',
    'at least 18 hours of formal practice',
    [
      { kind: 'same', words: 'at least' },
      { kind: 'gone', words: '12' },
      { kind: 'new', words: '18' },
      { kind: 'same', words: 'hours of' },
      { kind: 'new', words: 'formal' },
      { kind: 'same', words: 'practice' },
    ],
  ],
])('%j became %j', (one, other, runs) => {
  expect(rewording(one, other)).toEqual(runs)
})

test('leaving out what is new gives the first text, leaving out what is gone the second', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'plan', 'goal'), { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const runs = rewording(one, other)
      const without = (kind: Run['kind']) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ words }) => words)
          .join(' ')
      expect(without('new')).toBe(one)
      expect(without('gone')).toBe(other)
    }),
    draws(),
  )
})
