import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodySchema } from '../../app/features/body-logs/body.ts'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const documents = [
  'README.md',
  'STYLE.md',
  'GLOSSARY.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? ''))].toSorted((one, other) => (one < other ? -1 : 1))
}

describe('README.md', () => {
  test('explains every variable that the configuration reads, and no other', () => {
    const table = readme
      .split('\n')
      .filter((line) => /^\| `[A-Z]/.test(line))
      .join('\n')
      .replaceAll(/\|[^|]*\|[^|]*\|$/gm, '')
    const read = namesIn(readFileSync('app/config.ts', 'utf8'), /(?:given\('|environment\[')([A-Z_]+)'/g)
    expect(read.length).toBeGreaterThan(7)
    expect(namesIn(table, /`([A-Z][A-Z_]+)`/g)).toEqual(read)
  })

  test('names every command of the command line, and no other', () => {
    const commands = namesIn(readFileSync('app/cli.ts', 'utf8'), /^ {2}(\w+): \(\) => import/gm)
    expect(commands.length).toBeGreaterThan(3)
    expect(namesIn(readme, /^\| `([a-z]+)[^`]*` \|/gm)).toEqual(commands)
  })

  test('runs only scripts that are there, and every script is named', () => {
    const run = namesIn(readme, /(?:^|`)(?:[A-Z_]+=\S+ )?npm (?:run (?:-s )?)?(\w+)/gm)
    expect(run).toEqual(Object.keys(scripts).toSorted((one, other) => (one < other ? -1 : 1)))
  })
})

test('docs/body-logs.md has every field of such a file, and of a level', () => {
  const { levels, ...fields } = bodySchema.shape
  const named = namesIn(readFileSync('docs/body-logs.md', 'utf8'), /`(\w+)`/g)
  expect([...Object.keys(fields), ...Object.keys(levels.element.shape), ...Object.keys(fields.counts.shape)].filter((name) => !named.includes(name))).toEqual(
    [],
  )
})

describe('The documents', () => {
  test.each(documents)('%s links to what is there', (path) => {
    const links = namesIn(readFileSync(path, 'utf8'), /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g).filter((link) => !link.startsWith('docs/screenshots/'))
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([])
  })

  test('name only paths of the house that are there', () => {
    const named = documents.flatMap((path) =>
      namesIn(readFileSync(path, 'utf8'), /`((?:app|docs|test|specifications|migrations|scripts|examples)\/[\w./-]+)`/g).map((name) => ({ path, name })),
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter(({ name }) => !existsSync(name))).toEqual([])
  })
})
