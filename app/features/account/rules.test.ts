import { describe, expect, test } from 'vitest'
import { passwordLength } from '../../platform/auth/password.ts'
import { deviceWords, ownPath, whyPasswordIsRefused } from './rules.ts'

describe('where signing in leads to', () => {
  test.each(['/', '/clients', '/clients/new?kind=group', '/sessions?month=2026-11#top', '/a%20b'])('%s is a page of our own', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '',
    ' /clients',
    '/clients\u0000',
  ])('%j leads to the first page instead of elsewhere', (path) => {
    expect(ownPath(path)).toBe('/')
  })
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge on Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['curl/8.0', 'A device that does not say what it is'],
  ['', 'A device that does not say what it is'],
])('a browser that says %j is named as its owner knows it', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words)
})

test.each([
  ['nine chars', undefined],
  ['too short', /at least 10/],
  ['x'.repeat(257), /at most 256/],
  ['my ann@example.org word', /without your e-mail address/],
  ['aaaaaaaaaaaa', /more than three different/],
  ['correct horse battery staple', undefined],
  ['пароль на кирилице', undefined],
])('the password %j is judged before it is kept', (password, words) => {
  const why = whyPasswordIsRefused(password, 'Ann@example.org', passwordLength)
  if (words === undefined) expect(why).toBeUndefined()
  else expect(why).toMatch(words)
})
