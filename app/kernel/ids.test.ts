import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('identifiers are unique, well-formed and in the order they were made, also within one millisecond', () => {
  const ids = Array.from({ length: 1000 }, () => newId(1_790_000_000_000))
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every(isId)).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
})

test('they stay in the order they were made when identifiers of another moment are made between', () => {
  const ids = Array.from({ length: 5000 }, (_, at) => {
    newId(1_800_000_000_000 + at)
    return newId(1_790_000_000_000)
  })
  expect(new Set(ids).size).toBe(5000)
  expect(ids.toSorted()).toEqual(ids)
})

test('a later moment gives a later identifier', () => {
  expect(newId(1_790_000_000_001) > newId(1_790_000_000_000)).toBe(true)
})

test.each(['', 'x', '../etc/passwd', '01900000-0000-7000-8000-00000000000G', '01900000-0000-7000-8000-000000000000 '])('%j is no identifier', (text) => {
  expect(isId(text)).toBe(false)
})
