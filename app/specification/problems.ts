import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { nearest } from './nearest.ts'

/** What is wrong with a file, and where: `found` and `expected` in words. */
export type FileProblem = { line: number; path: string; found: string; expected: string; nearest?: string }

type Path = readonly PropertyKey[]

/** `units[0].criteria[2].number`; the file itself is "the file". */
export function pathWords(path: Path): string {
  if (path.length === 0) return 'the file'
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('')
}

/** A value as a reader finds it in the file, short. */
export function foundWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
}

function expectedWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ')
    case 'too_small':
      return (issue.origin === 'string' || issue.origin === 'array') && Number(issue.minimum) < 2
        ? 'something, not nothing'
        : `${String(issue.minimum)} or more`
    case 'too_big':
      return `${String(issue.maximum)} or less`
    case 'unrecognized_keys':
      return 'no such field'
    case 'invalid_union':
      return issue.message.startsWith('Invalid') ? 'one of the measures: count, hours, each, order, parts, evidence, judgement' : issue.message
    default:
      return issue.message
  }
}

/** Finds the lines of a YAML or JSON text. */
export type Places = { lineOf: (path: Path) => number }

function keyOffset(document: Document, path: Path): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1)) : undefined
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}

/** Reads a text again for the places of its fields: only needed once something is wrong. */
export function placesIn(text: string): Places {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false })
  return {
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const part = path.slice(0, length)
        const node: unknown = document.getIn(part, true)
        const offset = keyOffset(document, part) ?? (isNode(node) ? node.range?.[0] : undefined)
        if (offset !== undefined) return counter.linePos(offset).line
      }
      return 1
    },
  }
}

/** Most problems of one file that are put into words: the rest is counted. */
const mostProblems = 300

/** Notes what is wrong at a path; `near` is only looked for when it is going to be told. */
export type Report = (path: Path, found: string, expected: string, near?: () => string | undefined) => void

/** Collects what is wrong with a text, each with its line, up to a limit; `told` closes with how many more there are. */
export function reporterFor(text: string): { report: Report; told: () => FileProblem[] } {
  const problems: FileProblem[] = []
  let places: Places | undefined
  let more = 0
  function report(path: Path, found: string, expected: string, near?: () => string | undefined): void {
    if (problems.length >= mostProblems) {
      more += 1
      return
    }
    places ??= placesIn(text)
    const nearest = near?.()
    problems.push({ line: places.lineOf(path), path: pathWords(path), found, expected, ...(nearest === undefined ? {} : { nearest }) })
  }
  return { report, told: () => (more === 0 ? problems : [...problems, andMore(more)]) }
}

function andMore(count: number): FileProblem {
  return { line: 1, path: 'the file', found: `${count.toLocaleString('en-GB')} more than these ${mostProblems}`, expected: 'these to be mended first' }
}

function issueProblems(issue: z.core.$ZodIssue, data: unknown, places: Places, known: readonly string[]): FileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      const path = [...issue.path, key]
      return {
        line: places.lineOf(path),
        path: pathWords(path),
        found: `the field “${key}”`,
        expected: 'no such field',
        ...(near === undefined ? {} : { nearest: near }),
      }
    })
  }
  const value = valueAt(data, issue.path)
  const near = issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined
  const unquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number'
  const expected = unquoted ? `text: write '${String(value)}' in quotes` : expectedWords(issue)
  const found = { line: places.lineOf(issue.path), path: pathWords(issue.path), found: foundWords(value), expected }
  return [near === undefined ? found : { ...found, nearest: near }]
}

/** Puts what a schema finds wrong into words, with lines. `known` are the names of fields, to suggest the nearest. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], data: unknown, text: string, known: readonly string[]): FileProblem[] {
  const places = placesIn(text)
  const each = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  )
  const told = each.slice(0, mostProblems).flatMap((issue) => issueProblems(issue, data, places, known))
  const sorted = told.toSorted((one, other) => one.line - other.line)
  return each.length > mostProblems ? [...sorted, andMore(each.length - mostProblems)] : sorted
}

/** "line 12: units[0].level: expected a number, found “five” (did you mean …?)" without the file’s name. */
export function problemWords({ path, found, expected, nearest: near }: FileProblem): string {
  const hint = near === undefined ? '' : ` — did you mean “${near}”?`
  return `${path}: expected ${expected}, found ${found}${hint}`
}
