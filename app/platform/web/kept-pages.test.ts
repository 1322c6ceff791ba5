import { expect, test } from 'vitest'
import { roomFor } from './kept-pages.ts'

test('a page is found only in its place and under the stamp that it was drawn from', () => {
  const room = roomFor<string>(1600)
  room.keep('lena /units/own', 'seq 4', 'drawn at 4', 100)
  expect(room.find('lena /units/own', 'seq 4')).toBe('drawn at 4')
  expect(room.find('lena /units/own', 'seq 5')).toBeUndefined()
  expect(room.find('oscar /units/own', 'seq 4')).toBeUndefined()
})

test('a place holds one page: the newer takes the room of the older', () => {
  const room = roomFor<string>(1600)
  room.keep('a', '1', 'old', 100)
  room.keep('a', '2', 'new', 60)
  expect(room.find('a', '1')).toBeUndefined()
  expect(room.find('a', '2')).toBe('new')
  expect(room.bytes).toBe(60)
})

test('the room is never more than full, and what was looked at longest ago goes first', () => {
  const room = roomFor<number>(1600)
  for (let at = 0; at < 16; at += 1) room.keep(`page ${at}`, '', at, 100)
  expect(room.bytes).toBe(1600)
  expect(room.find('page 0', '')).toBe(0)
  room.keep('one more', '', 16, 100)
  expect(room.bytes).toBe(1600)
  expect(room.find('page 1', '')).toBeUndefined()
  expect(room.find('page 0', '')).toBe(0)
})

test('what is too large for the room is not kept, and what stood in its place goes', () => {
  const room = roomFor<string>(1600)
  room.keep('a', '1', 'small', 10)
  room.keep('a', '2', 'large', 101)
  expect(room.find('a', '2')).toBeUndefined()
  expect(room.bytes).toBe(0)
})
