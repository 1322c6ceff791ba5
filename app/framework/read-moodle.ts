import { CsvError, parse } from 'csv-parse/sync'
import { nameId } from '../kernel/name-id.ts'
import { idIn } from './case-values.ts'
import { cleanLine } from './clean-text.ts'
import type { Association, Extras, Framework, Json } from './framework.ts'
import { growTree, type Row } from './grow-tree.ts'
import { columns, columnsOf, taxonomies, unguarded, type Cells, type Column } from './moodle-columns.ts'
import { bareFramework, bareStatement } from './new-framework.ts'
import { readShortForm } from './read-short-form.ts'
import { collectLosses, refuseFile, type Losses, type Problem, type ReadFramework } from './reading.ts'
import { largestFile } from './limits.ts'

type Line = { cells: Cells; where: string }
type Table = { layout: string; lines: Line[]; losses: Losses }

/** Reads a competency CSV of Moodle, by its headers: the 14 columns of today, or fewer in older files. */
export function readMoodle(text: string): ReadFramework {
  const table = tableOf(text)
  if ('problems' in table) return refuseFile(table.problems)
  const { lines, losses } = table
  const tops = lines.filter(({ cells }) => isYes(cells.isFramework))
  const [top] = tops
  if (top === undefined) return refuseFile([{ where: 'The file', words: 'has no row with “Is framework” 1' }])
  if (tops.length > 1) return refuseFile(tops.slice(1).map(({ where }) => ({ where, words: 'is a second framework; a file has one' })))
  const title = wordsOf(top.cells)
  const bare = bareFramework(`moodle ${top.cells.id} ${title.statement}`, cleanLine(title.statement))
  const identifier = idIn(top.cells.exported) || bare.identifier
  const rows = lines.filter((line) => line !== top)
  // A row below the framework itself stands at the top, unless a competency has the framework’s ID number, too.
  const above = rows.some(({ cells }) => cells.id === top.cells.id) ? '' : top.cells.id
  const tree = growTree(
    identifier,
    rows.map((line, position) => rowOf(identifier, above, line, position)),
  )
  const problems = [...(bare.title === '' ? [{ where: top.where, words: 'has no short name' }] : []), ...(tree.ok ? [] : tree.problems)]
  if (!tree.ok || problems.length > 0) return refuseFile(problems)
  const ids = new Map(rows.map(({ cells }) => [cells.id, identifierOf(identifier, cells)]))
  const associations = rows.flatMap((line) => relatedOf(identifier, line, ids, losses))
  for (const { cells, where } of rows) noteLosses(cells, where, losses)
  const types = typesOf(top.cells.taxonomy)
  const framework: Framework = {
    ...bare,
    identifier,
    description: title.notes,
    extras: extrasOf(top.cells),
    statements: types.length === 0 ? tree.statements : withTypes(tree.statements, types),
    associations: once(associations),
  }
  return { ok: true, format: 'moodle', layout: table.layout, framework, lost: losses.all() }
}

function tableOf(text: string): Table | { problems: Problem[] } {
  const read = recordsOf(text)
  if ('problems' in read) return read
  const [headers, ...records] = read.records
  if (headers === undefined) return { problems: [{ where: 'The file', words: 'is empty' }] }
  const losses = collectLosses()
  const { at, unknown } = columnsOf(headers.cells)
  const missing = columns.filter(({ key }) => ['parent', 'id', 'name', 'isFramework'].includes(key) && !at.has(key))
  if (missing.length > 0) return { problems: missing.map(({ label }) => ({ where: 'Line 1', words: `has no column “${label}”` })) }
  for (const header of unknown) losses.add(`the column “${cleanLine(header).slice(0, 60)}”`, 'Line 1')
  const lines = records.map(({ cells, line }): Line => {
    const cell = (key: Column) => unguarded(cells[at.get(key) ?? -1] ?? '')
    const named = Object.fromEntries(columns.map(({ key }) => [key, cell(key)])) as Record<Column, string>
    return { cells: { ...named, parent: cleanLine(named.parent), id: cleanLine(named.id) }, where: `Line ${line}` }
  })
  const empty = lines.filter(({ cells }) => cells.id === '')
  if (empty.length > 0) return { problems: empty.map(({ where }) => ({ where, words: 'has no ID number' })) }
  return { layout: `Moodle CSV, ${at.size} columns`, lines, losses }
}

function recordsOf(text: string): { records: { cells: string[]; line: number }[] } | { problems: Problem[] } {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [',', ';', '\t'].toSorted((one, other) => first.split(other).length - first.split(one).length)[0] ?? ','
  try {
    const read = parse(text, { delimiter, info: true, relaxColumnCount: true, skipEmptyLines: true, maxRecordSize: largestFile })
    const records = read as unknown as { record: string[]; info: { lines: number } }[]
    return { records: records.map(({ record, info }) => ({ cells: record, line: info.lines })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? `Line ${error['lines']}` : 'The file'
    return { problems: [{ where: line, words: 'is not CSV: a quotation mark is missing or too many' }] }
  }
}

function isYes(text: string): boolean {
  return ['1', 'true', 'yes'].includes(text.trim().toLowerCase())
}

// Formats of Moodle: 0 its own and 1 are HTML, 2 is plain text, 4 is Markdown.
function wordsOf({ name, description, format }: Cells): { statement: string; notes: string } {
  return readShortForm({ name, description, markup: ['2', '4'].includes(format.trim()) ? 'text' : 'html' })
}

function identifierOf(framework: string, { id, exported }: Cells): string {
  return idIn(exported) || nameId(framework, `statement ${id}`)
}

function rowOf(framework: string, top: string, { cells, where }: Line, position: number): Row {
  const statement = { ...bareStatement(framework, identifierOf(framework, cells), ''), ...wordsOf(cells), code: cells.id }
  const parent = cells.parent === '' || cells.parent === top ? undefined : cells.parent
  return { key: cells.id, parent, where, order: [position], statement }
}

/** What only Moodle uses stays with the framework, for when it goes back there. */
function extrasOf({ id, scale, scaleConfiguration }: Cells): Extras {
  const kept: { [name: string]: Json } = { idnumber: id }
  if (scale !== '') Object.assign(kept, { scale: cleanLine(scale), scaleconfiguration: cleanLine(scaleConfiguration) })
  return { moodle: kept }
}

/** Today a list; in older files JSON with a word for each level. */
function typesOf(taxonomy: string): string[] {
  const words = taxonomy.trim().startsWith('{') ? [...taxonomy.matchAll(/"\d+"\s*:\s*"([a-z]*)"/g)].map((match) => match[1] ?? '') : taxonomy.split(',')
  return words.map((word) => taxonomies.find((known) => known === word.trim()) ?? '')
}

function withTypes(statements: Framework['statements'], types: readonly string[]): Framework['statements'] {
  const [type = '', ...below] = types
  return statements.map((one) => ({ ...one, type, children: withTypes(one.children, below) }))
}

function relatedOf(framework: string, { cells, where }: Line, ids: ReadonlyMap<string, string>, losses: Losses): Association[] {
  const others = cells.related.split(',').map((id) => cleanLine(id.replaceAll('%2C', ',')))
  return others.flatMap((id) => {
    if (id === '') return []
    const [from, to] = [ids.get(cells.id), ids.get(id)]
    if (from === undefined || to === undefined) {
      losses.add('references to competencies that are not in the file', where)
      return []
    }
    const end = (identifier: string, title: string) => ({ identifier, title, uri: '', targetType: '' })
    const identifier = nameId(framework, `related ${[from, to].toSorted().join(' ')}`)
    return [{ identifier, type: 'isRelatedTo', from: end(from, cells.id), to: end(to, id), uri: '', changed: '', extras: {} }]
  })
}

/** Moodle says a relation at both of its ends. */
function once(associations: readonly Association[]): Association[] {
  const firsts = new Map<string, Association>()
  for (const one of associations) if (!firsts.has(one.identifier)) firsts.set(one.identifier, one)
  return [...firsts.values()]
}

function noteLosses({ ruleType, scale }: Cells, where: string, losses: Losses): void {
  if (ruleType !== '') losses.add('rules by which Moodle completes a competency', where)
  if (scale !== '') losses.add('scales of single competencies', where)
}
