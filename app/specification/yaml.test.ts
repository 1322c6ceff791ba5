import { describe, expect, it } from 'vitest'
import { readSpecification } from './read.ts'
import { readYaml } from './yaml.ts'

/** Nine levels of nine aliases: 600 characters that stand for hundreds of millions. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefghij', (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]`),
]

const hostile: readonly [string, string, string][] = [
  ['a bomb of aliases', bomb.join('\n'), 'the alias *a'],
  ['a list that holds itself', 'a: &a [*a]', 'the alias *a'],
  ['20,000 brackets', '['.repeat(20_000), 'groups within groups without end'],
  ['20,000 dashes', '- '.repeat(20_000), 'groups within groups without end'],
  ['a text of 50 MB', 'x'.repeat(50_000_000), '50,000,000 characters'],
  ['a tag', 'title: !!js/function "return 1"', 'the tag !js/function'],
  ['a tag of its own', 'title: !thing x', 'the tag !thing'],
  ['two documents', 'a: 1\n---\nb: 2', '--- and a second one'],
  ['a field written twice', 'title: one\ntitle: two', 'the field “title” a second time'],
  ['a zero byte', 'title: a\0b', 'the character U+0000'],
  ['a zero byte in other words', 'title: "a\\0b"', 'the character U+0000'],
  ['half a character', 'title: "\\ud800"', 'the character U+D800'],
  ['an order to write backwards', 'list: [one, "\\u202e"]', 'the character U+202E'],
  ['an unwritable name of a field', '"a\\x07": 1', 'the character U+0007'],
  ['a group as a name', '? [a]\n: b', 'a group as the name of a field'],
  ['names within names', '? '.repeat(100), 'a group as the name of a field'],
]

describe('a hostile file', () => {
  it.each(hostile)('%s is refused in words, at once', (_title, text, found) => {
    const began = process.cpuUsage()
    const read = readYaml(text)
    const spent = process.cpuUsage(began)
    expect(read.ok ? [] : read.problems.map((problem) => problem.found)).toContain(found)
    expect((spent.user + spent.system) / 1_000).toBeLessThan(8_000)
  })

  it.each([
    ['5,000 unknown fields', Array.from({ length: 5_000 }, (_, at) => `k${at}: 1`).join('\n'), '4,707 more than these 300'],
    ['20,000 units that are none', `units: [${'1,'.repeat(20_000)}1]`, '19,708 more than these 300'],
  ])('%s: the first 300 problems are told, and how many more there are', (_title, text, more) => {
    const read = readSpecification(text, 'hostile.yaml')
    expect(read.ok ? [] : [read.problems.length, read.problems.at(-1)?.found]).toEqual([301, more])
  })

  it('does not reach what every object has', () => {
    const read = readSpecification('__proto__: { admin: true }\nconstructor: 1', 'hostile.yaml')
    expect(read.ok ? [] : read.problems.map(({ found }) => found)).toContain('the field “__proto__”')
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })
})

it('text without a fault is read', () => {
  expect(readYaml('title: "<b>bold</b>"\nlist: [1, two]')).toEqual({ ok: true, data: { title: '<b>bold</b>', list: [1, 'two'] } })
})
