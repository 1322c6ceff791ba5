import { describe, expect, test } from 'vitest'
import type { Framework } from './framework.ts'
import { bareFramework, bareStatement } from './new-framework.ts'
import { readFramework } from './read-framework.ts'
import { readShortForm } from './read-short-form.ts'
import { writeFramework } from './write-framework.ts'

const served = { version: '1.1', base: 'https://example.org', now: '2026-11-22T09:00:00Z' } as const

test.each([
  ['a “<” in the statement and a “>” in its notes are no tag', 'less <p…', 'less <p or so\n\nmore >', 'text', 'less <p or so', 'more >'],
  ['the same in markup', 'less <p…', '<p>less &lt;p or so</p><p>more &gt;</p>', 'html', 'less <p or so', 'more >'],
  ['a tag that goes from one paragraph into the next goes, with all in it', 'Listens', 'a <img src=x\n\nonerror=alert(1)> b', 'text', 'Listens', 'a b'],
  ['a script that begins in the first paragraph goes to its end', 'Listens…', 'Listens <script>\n\nalert(1)</script>well', 'text', 'Listens well', ''],
  ['a name cut in the midst of what looks like a tag', 'a <script…', 'a <scripting\n\nb', 'text', 'a <scripting', 'b'],
] as const)('%s', (_case, name, description, markup, statement, notes) => {
  expect(readShortForm({ name, description, markup })).toEqual({ statement, notes })
})

function uuid(number: number): string {
  return `a0000000-0000-4000-8000-00000000000${number}`
}

function written(said: Partial<Framework>): Framework {
  return { ...bareFramework('any', 'Listening'), statements: [bareStatement('any', uuid(1), 'Listens')], ...said }
}

describe.each(['moodle', 'matrix'] as const)('%s: read back as it was', (format) => {
  test.each([
    ['dots and nothing else', { title: '…', description: '…' }],
    ['a title that its description repeats', { title: 'Listening', description: 'Listening' }],
    ['a title longer than there is room for', { title: 'Listening well '.repeat(30).trim(), description: 'With care.' }],
  ])('%s', (_case, said) => {
    const read = readFramework(new TextEncoder().encode(writeFramework(written(said), format, served).text))
    expect(read).toMatchObject({ ok: true, framework: said })
  })
})

test('Moodle: a competency that has the ID number of the framework keeps what stands below it', () => {
  const below = { ...bareStatement('any', uuid(2), 'Waits'), code: '1.1' }
  const top = { ...bareStatement('any', uuid(1), 'Listens'), code: '501', children: [below] }
  const read = readFramework(new TextEncoder().encode(writeFramework(written({ statements: [top] }), 'moodle', served, '501').text))
  expect(read).toMatchObject({ ok: true, framework: { statements: [{ code: '501', children: [{ code: '1.1' }] }] } })
})

test('Moodle: codes that would be a tag together are written in another way', () => {
  const names = ['<p', '-->', '1']
  const one = names.reduceRight<Framework['statements']>((children, code, at) => [{ ...bareStatement('any', uuid(at), 'Listens'), code, children }], [])
  const alike = { ...bareStatement('any', uuid(7), 'Waits'), code: '1', children: [{ ...bareStatement('any', uuid(8), 'Asks'), code: '1.1' }] }
  const read = readFramework(new TextEncoder().encode(writeFramework(written({ statements: [...one, alike] }), 'moodle', served).text))
  expect(read).toMatchObject({ ok: true, framework: { statements: [{ code: '<p', children: [{ code: '-->', children: [{ code: '#1.1.1' }] }] }, {}] } })
})
