import { z } from 'zod'
import { foundWords, pathWords, placesIn, schemaProblems, type FileProblem } from '../specification/problems.ts'
import { fieldNames } from '../specification/read.ts'
import { practiceRecord, type PracticeRecord } from './record.ts'

export type ReadRecord = { ok: true; record: PracticeRecord } | { ok: false; problems: FileProblem[] }

type Path = readonly PropertyKey[]
type Reference = { path: Path; id: string; to: string; known: ReadonlySet<string> }

/** The JSON Schema of a practice record. */
export function practiceRecordJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(practiceRecord, { io: 'input' }), title: 'Coachfolio practice record' }
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id))
}

function* clientReferences(record: PracticeRecord, client: ReadonlySet<string>): Generator<Reference> {
  for (const list of ['stakeholders', 'needs', 'goals', 'contracts', 'plans', 'sessionPlans'] as const) {
    for (const [at, row] of record[list].entries()) yield { path: [list, at, 'client'], id: row.client, to: 'client', known: client }
  }
  for (const [at, row] of record.feedback.entries()) {
    if (row.client !== undefined) yield { path: ['feedback', at, 'client'], id: row.client, to: 'client', known: client }
  }
  for (const [at, row] of record.sessions.entries()) {
    for (const [to, id] of row.clients.entries()) yield { path: ['sessions', at, 'clients', to], id, to: 'client', known: client }
  }
}

function* contractReferences(record: PracticeRecord): Generator<Reference> {
  const stakeholder = idsOf(record.stakeholders)
  const contract = idsOf(record.contracts)
  for (const [at, row] of record.contracts.entries()) {
    const party = idsOf(row.parties)
    if (row.supersedes !== undefined) yield { path: ['contracts', at, 'supersedes'], id: row.supersedes, to: 'contract', known: contract }
    for (const [to, one] of row.parties.entries()) {
      if (one.stakeholder === undefined) continue
      yield { path: ['contracts', at, 'parties', to, 'stakeholder'], id: one.stakeholder, to: 'stakeholder', known: stakeholder }
    }
    for (const [to, signature] of row.signatures.entries()) {
      yield { path: ['contracts', at, 'signatures', to, 'party'], id: signature.party, to: 'party of this contract', known: party }
    }
  }
}

function* agreementReferences(record: PracticeRecord): Generator<Reference> {
  const [client, stakeholder] = [idsOf(record.clients), idsOf(record.stakeholders)]
  const [organisation, agreement] = [idsOf(record.organisations), idsOf(record.agreements)]
  for (const [at, row] of record.organisations.entries()) {
    for (const [to, id] of row.clients.entries()) yield { path: ['organisations', at, 'clients', to], id, to: 'client', known: client }
  }
  for (const [at, row] of record.agreements.entries()) {
    const party = idsOf(row.parties)
    yield { path: ['agreements', at, 'organisation'], id: row.organisation, to: 'organisation', known: organisation }
    if (row.supersedes !== undefined) yield { path: ['agreements', at, 'supersedes'], id: row.supersedes, to: 'agreement', known: agreement }
    for (const [to, one] of row.parties.entries()) {
      if (one.stakeholder === undefined) continue
      yield { path: ['agreements', at, 'parties', to, 'stakeholder'], id: one.stakeholder, to: 'stakeholder', known: stakeholder }
    }
    for (const [to, signature] of row.signatures.entries()) {
      yield { path: ['agreements', at, 'signatures', to, 'party'], id: signature.party, to: 'party of this agreement', known: party }
    }
  }
}

function* sessionReferences(record: PracticeRecord): Generator<Reference> {
  const session = idsOf(record.sessions)
  const goal = idsOf(record.goals)
  for (const [at, row] of record.sessions.entries()) {
    for (const [to, one] of row.goals.entries()) yield { path: ['sessions', at, 'goals', to, 'goal'], id: one.goal, to: 'goal', known: goal }
  }
  for (const [at, row] of record.reflections.entries()) yield { path: ['reflections', at, 'session'], id: row.session, to: 'session', known: session }
  for (const list of ['feedback', 'sessionPlans'] as const) {
    for (const [at, row] of record[list].entries()) {
      if (row.session !== undefined) yield { path: [list, at, 'session'], id: row.session, to: 'session', known: session }
    }
  }
  for (const [at, row] of record.supervision.entries()) {
    for (const [to, id] of row.reflectionsReviewed.entries()) {
      yield { path: ['supervision', at, 'reflectionsReviewed', to], id, to: 'session', known: session }
    }
  }
}

function* twice(rows: readonly { id: string }[], path: Path): Generator<Path> {
  const seen = new Set<string>()
  for (const [at, { id }] of rows.entries()) {
    if (seen.has(id)) yield [...path, at, 'id']
    seen.add(id)
  }
}

function* idsUsedTwice({ holdings: _named, ...record }: PracticeRecord): Generator<Path> {
  for (const [name, rows] of Object.entries(record)) {
    if (Array.isArray(rows)) yield* twice(rows, [name])
  }
  for (const list of ['contracts', 'agreements'] as const) {
    for (const [at, row] of record[list].entries()) yield* twice(row.parties, [list, at, 'parties'])
  }
}

/** Where a unit is named a second time among those the learner has already. */
function unitsHeldTwice({ holdings = [] }: PracticeRecord): Path[] {
  const seen = new Set<string>()
  return holdings.flatMap(({ unit }, at) => (seen.size === seen.add(unit).size ? [['holdings', at, 'unit']] : []))
}

function valueWords(record: PracticeRecord, path: Path): string {
  let value: unknown = record
  for (const part of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
  return foundWords(value)
}

function referenceProblems(record: PracticeRecord, text: string): FileProblem[] {
  const references = [
    ...clientReferences(record, idsOf(record.clients)),
    ...contractReferences(record),
    ...agreementReferences(record),
    ...sessionReferences(record),
  ]
  const dangling = references.filter(({ id, known }) => !known.has(id))
  const repeated = [...idsUsedTwice(record)]
  const heldTwice = unitsHeldTwice(record)
  if (dangling.length + repeated.length + heldTwice.length === 0) return []
  const places = placesIn(text)
  const problems = [
    ...dangling.map(({ path, id, to }) => ({ path, found: foundWords(id), expected: `the id of ${/^[ao]/.test(to) ? 'an' : 'a'} ${to} in this record` })),
    ...repeated.map((path) => ({ path, found: valueWords(record, path), expected: 'an id used once' })),
    ...heldTwice.map((path) => ({ path, found: valueWords(record, path), expected: 'a unit named once' })),
  ]
  return problems
    .map(({ path, found, expected }) => ({ line: places.lineOf(path), path: pathWords(path), found, expected }))
    .toSorted((one, other) => one.line - other.line)
}

function notJson(text: string, error: SyntaxError): FileProblem {
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length)
  const line = text.slice(0, position).split('\n').length
  return { line, path: 'the file', found: text.trim() === '' ? 'nothing' : 'a text that is not JSON', expected: 'a practice record in JSON' }
}

function parseJson(text: string): { ok: true; data: unknown } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, data: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: notJson(text, error) }
    throw error
  }
}

/** Reads a practice record in the interchange format; a bad one is refused with line, path, what was found and expected. */
export function readRecord(text: string): ReadRecord {
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return { ok: false, problems: [json.problem] }
  const parsed = practiceRecord.safeParse(json.data)
  if (!parsed.success) {
    return { ok: false, problems: schemaProblems(parsed.error.issues, json.data, text, fieldNames(practiceRecordJsonSchema())) }
  }
  const problems = referenceProblems(parsed.data, text)
  return problems.length === 0 ? { ok: true, record: parsed.data } : { ok: false, problems }
}
