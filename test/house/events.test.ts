import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findRows } from './tables.ts'

const tuple = /export const \w+Events = \[([^\]]*)\] as const/
const twoWords = /'((?:[A-Z][a-z]+){2,})'/g

/** Names in quotes that look like an event and are none: errors, types of other libraries, words of other systems. */
const noEvents = new Set(['AbortError', 'NotFound', 'BadConfig', 'DataInUse', 'BadArchive', 'SmartEvidence', 'TargetEndSystem', 'OutOfBounds', 'TooManyFields'])

type Source = { path: string; text: string }

const sources: Source[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|client|generated|examples)\./.test(name))
  .map((name) => join('app', name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** The kinds that each part of the house declares: `contracts` → `ContractSigned`, … */
const declared = new Map(
  sources.flatMap(({ path, text }) => {
    const found = tuple.exec(text)?.[1]
    return found === undefined ? [] : [[dirname(path).split('/').at(-1) ?? '', kindsIn(found)] as const]
  }),
)

function kindsIn(text: string): string[] {
  return Array.from(text.matchAll(twoWords), (match) => match[1] ?? '')
}

/** What stands outside of the tuples: where events are recorded, or looked for. */
function used(): Map<string, string> {
  const found = sources.flatMap(({ path, text }) => kindsIn(text.replace(tuple, '')).map((kind) => [kind, path] as const))
  return new Map(found.filter(([kind]) => !noEvents.has(kind)))
}

const documented = findRows('docs/events.md')

describe('docs/events.md', () => {
  test('has a part for each feature that records events, with just its kinds', () => {
    expect(declared.size).toBeGreaterThan(15)
    const parts = new Map(Array.from(documented, ([part, rows]) => [part, rows.map((row) => row.name)]))
    expect(parts).toEqual(declared)
  })

  test('says of each when, who and about what', () => {
    for (const { name, cells } of [...documented.values()].flat()) {
      expect(cells, name).toHaveLength(4)
      for (const cell of cells.slice(0, 3)) expect(cell, name).toMatch(/\w/)
    }
  })
})

describe('Events', () => {
  test('have one kind each in the whole house', () => {
    const all = [...declared.values()].flat()
    expect(all.filter((kind, at) => all.indexOf(kind) !== at)).toEqual([])
  })

  test('are recorded only under a declared kind, and every declared kind is recorded', () => {
    const all = new Set([...declared.values()].flat())
    const here = used()
    expect(Array.from(here).filter(([kind]) => !all.has(kind))).toEqual([])
    expect([...all].filter((kind) => !here.has(kind))).toEqual([])
  })
})
