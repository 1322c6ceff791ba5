import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { FileProblem } from './problems.ts'

/** Most characters that a file may have; the longest of those that come with the program has about 30,000. */
export const longestText = 300_000

/** Most problems of one file that are told before it can be read at all. */
const mostProblems = 100

type Read = { ok: true; data: unknown } | { ok: false; problems: FileProblem[] }

/**
 * Reads YAML from somebody unknown. Refused, each with its line: texts over the limit, what is no YAML, tags, a field written twice,
 * groups nested without end, and aliases: each stands for what is written elsewhere, so a few lines of them can be gigabytes.
 */
export function readYaml(text: string): Read {
  if (text.length > longestText) {
    const found = `${text.length.toLocaleString('en-GB')} characters`
    return { ok: false, problems: [{ line: 1, path: 'the file', found, expected: `${longestText.toLocaleString('en-GB')} at most` }] }
  }
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false })
  const problems = [unreadable, forbidden].flatMap((look) => look(document, (offset) => counter.linePos(offset).line)).slice(0, mostProblems)
  return problems.length === 0 ? { ok: true, data: document.toJS() } : { ok: false, problems }
}

type LineOf = (offset: number) => number

function unreadable(document: Document, lineOf: LineOf): FileProblem[] {
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (deep !== undefined) return [{ line: lineOf(deep.pos[0]), path: 'the file', found: 'groups within groups without end', expected: 'a specification' }]
  return [...document.errors, ...document.warnings].map(({ code, pos, message }) => {
    return { line: lineOf(pos[0]), path: 'the file', found: foundBy(code, message), expected: expectedBy[code] ?? 'YAML' }
  })
}

const expectedBy: Readonly<Record<string, string>> = { MULTIPLE_DOCS: 'one specification', TAG_RESOLVE_FAILED: 'no tag' }

function foundBy(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return '--- and a second one'
  return code === 'TAG_RESOLVE_FAILED' ? message.replace(/^Unresolved tag: (?:tag:yaml\.org,2002:|!)?/, 'the tag !') : message
}

// Control characters, halves of characters and orders to turn the direction of writing: none can be read, some cannot be stored.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202D\u202E\uFFFE\uFFFF]/u

function forbidden(document: Document, lineOf: LineOf): FileProblem[] {
  const problems: FileProblem[] = []
  if (document.errors.length > 0) return problems
  visit(document, {
    Scalar(_key, { value, range }) {
      const code = typeof value === 'string' ? unwritable.exec(value)?.[0].codePointAt(0) : undefined
      if (code === undefined) return
      const found = `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      problems.push({ line: lineOf(range?.[0] ?? 0), path: 'the file', found, expected: 'characters that can be read' })
    },
    Alias(_key, { source, range }) {
      problems.push({ line: lineOf(range?.[0] ?? 0), path: 'the file', found: `the alias *${source}`, expected: 'the text itself, written out' })
    },
    Map(_key, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) return void problems.push({ line: 1, path: 'the file', found: 'a group as the name of a field', expected: 'a word' })
        const line = lineOf(key.range?.[0] ?? 0)
        if (seen.has(key.value)) problems.push({ line, path: 'the file', found: `the field “${String(key.value)}” a second time`, expected: 'each field once' })
        seen.add(key.value)
      }
    },
  })
  return problems
}
