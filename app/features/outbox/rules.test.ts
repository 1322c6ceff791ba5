import { describe, expect, test } from 'vitest'
import { paragraphsOf, piecesOf } from './rules.ts'

const baseUrl = 'http://localhost:3000'

describe('the text of a letter', () => {
  test.each([
    ['Sign in:\nhttp://localhost:3000/sign-in/link/abc', ['/sign-in/link/abc']],
    ['Go to http://localhost:3000/l/x, then come back.', ['/l/x']],
    ['(http://localhost:3000/l/x)', ['/l/x']],
    ['http://localhost:3000/a http://localhost:3000/b', ['/a', '/b']],
    ['http://localhost:3000.evil.example/a', []],
    ['http://localhost:3000@evil.example/a', []],
    ['https://localhost:3000/a', []],
    ['javascript:alert(1) https://evil.example', []],
    ['no link at all', []],
    ['', []],
  ])('%j leads only to our own pages', (text, paths) => {
    const pieces = piecesOf(text, baseUrl)
    expect(pieces.filter((piece) => piece.href !== undefined).map((piece) => piece.href)).toEqual(paths.map((path) => baseUrl + path))
    expect(pieces.map((piece) => piece.words).join('')).toBe(text)
  })

  test('falls into paragraphs', () => {
    expect(paragraphsOf('One\nline\n\n\n Two \n\n', 'Two')).toEqual(['One\nline', 'Two'])
    expect(paragraphsOf('The subject\n\nHello', 'The subject')).toEqual(['Hello'])
  })
})
