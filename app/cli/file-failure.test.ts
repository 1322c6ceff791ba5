import { expect, test } from 'vitest'
import { fileFailure } from './file-failure.ts'

test.each([
  ['ENOENT', 'read', 'cannot be read: there is no such file or folder (ENOENT)'],
  ['EISDIR', 'read', 'cannot be read: it is a folder (EISDIR)'],
  ['EACCES', 'written', 'cannot be written: this account may not (EACCES)'],
  ['EMFILE', 'read', 'cannot be read (EMFILE)'],
] as const)('%s', (code, doing, words) => {
  expect(fileFailure(Object.assign(new Error('no'), { code }), doing)).toBe(words)
})

test('an error that is not of the file system is thrown again', () => {
  const error = new RangeError('too far')
  expect(() => fileFailure(error, 'read')).toThrow(error)
})
