import { describe, expect, test } from 'vitest'
import { isUnitDocument, readOn, unreadOf, type Acknowledgement } from './rules.ts'

const of = { specification: 'ilm', edition: '2018' }
const read: Acknowledgement = { ...of, document: 'task-sheet', on: '2026-03-02' }

describe('R032: what of a unit’s documents is still to be read', () => {
  test.each<[string, Acknowledgement[], string[]]>([
    ['nothing read yet', [], ['specification', 'task-sheet', 'sufficiency-sheet']],
    ['one read', [read], ['specification', 'sufficiency-sheet']],
    ['all read', [read, { ...read, document: 'specification' }, { ...read, document: 'sufficiency-sheet' }], []],
    ['one of an earlier edition', [{ ...read, edition: '2012' }], ['specification', 'task-sheet', 'sufficiency-sheet']],
    ['one of another specification', [{ ...read, specification: 'athe' }], ['specification', 'task-sheet', 'sufficiency-sheet']],
  ])('%s', (_, acknowledgements, unread) => {
    expect(unreadOf(acknowledgements, of)).toEqual(unread)
  })

  test('the day stands with what was read', () => {
    expect([...readOn([read], of)]).toEqual([['task-sheet', '2026-03-02']])
  })
})

test.each([
  ['task-sheet', true],
  ['specification', true],
  ['tasks', false],
  ['', false],
  ['constructor', false],
])('%j names a document: %s', (name, is) => {
  expect(isUnitDocument(name)).toBe(is)
})
