import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { longForm, shortForm } from './short-form.ts'

const longest = 20

test.each([
  ['a name that fits, and its notes', 'Listens', 'With care.', { name: 'Listens', description: 'With care.' }],
  ['a name that fits, and no notes', 'Listens', '', { name: 'Listens', description: '' }],
  ['notes that repeat the name', 'Listens', 'Listens', { name: 'Listens…', description: 'Listens\n\nListens' }],
  ['a name too long', 'Listens to the client', 'Always.', { name: 'Listens to the clie…', description: 'Listens to the client\n\nAlways.' }],
  ['a name that ends with dots of its own', 'Listens…', 'Listens to the client', { name: 'Listens……', description: 'Listens…\n\nListens to the client' }],
])('%s: written so that it reads back', (_case, statement, notes, written) => {
  expect(shortForm(statement, notes, longest)).toEqual(written)
  expect(longForm(written)).toEqual({ statement, notes })
})

test.each([
  ['a description that only repeats the name is no note', { name: 'Listens', description: 'Listens' }, { statement: 'Listens', notes: '' }],
  ['three dots are a cut, too', { name: 'Listens to...', description: 'Listens to the client' }, { statement: 'Listens to the client', notes: '' }],
  ['a name alone', { name: 'Listens', description: '' }, { statement: 'Listens', notes: '' }],
  ['a description alone', { name: '', description: 'Listens' }, { statement: 'Listens', notes: '' }],
])('files of others: %s', (_case, given, read) => {
  expect(longForm(given)).toEqual(read)
})

test('whatever the statement and its notes, they read back as they were', () => {
  const piece = fc.constantFrom('a', 'b', '…', '...', '.', ' ', ' ', 'Listens', '𝑑', '-')
  const line = fc
    .array(piece, { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  const notes = fc.array(line, { maxLength: 3 }).map((parts) => parts.join('\n\n'))
  const either = line.chain((statement) => fc.tuple(fc.constant(statement), fc.oneof(notes, fc.constant(statement))))
  fc.assert(
    fc.property(either, ([statement, said]) => {
      expect(longForm(shortForm(statement, said, longest))).toEqual({ statement, notes: said })
    }),
    draws(2000),
  )
})
