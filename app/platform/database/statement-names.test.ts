import { expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

test('a statement gets a name when it comes the second time, and keeps it', () => {
  const names = statementNames()
  expect(names.nameFor('select 1')).toBeUndefined()
  expect(names.nameFor('select 1')).toEqual({ name: 's0' })
  expect(names.nameFor('select 2')).toBeUndefined()
  expect(names.nameFor('select 2')).toEqual({ name: 's1' })
  expect(names.nameFor('select 1')).toEqual({ name: 's0' })
})

test('there are so many names and no more', () => {
  const names = statementNames(2)
  const given = ['a', 'a', 'b', 'b', 'c', 'c', 'c', 'a', 'b'].map((text) => names.nameFor(text)?.name)
  expect(given).toEqual([undefined, 's0', undefined, 's1', undefined, undefined, undefined, 's0', 's1'])
})

test('statements that never come again are not remembered for ever', () => {
  const names = statementNames(2)
  names.nameFor('often')
  for (const text of ['x', 'y', 'z']) names.nameFor(text)
  expect(names.nameFor('often')).toBeUndefined()
  expect(names.nameFor('often')).toEqual({ name: 's0' })
})
