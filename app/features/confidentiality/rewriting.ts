import { sql, type Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { findRevisions, keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { findSession } from '../sessions/index.ts'
import { ownRows, writtenTables, type CheckedRef, type WrittenTable } from './texts.ts'

type Row = Record<string, unknown>
/** In whose practice, who changes it, and when. */
export type Hand = Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now'>
/** Writes a text anew; answers it, and how often it changed something. */
export type Rewriter = (text: string) => { text: string; times: number }

const keys: Readonly<Record<string, readonly string[]>> = { session_goal: ['session_id', 'goal_id'], session_tool: ['session_id', 'position'] }
const documents = new Set(['terms', 'parts'])
const revisionKinds: Readonly<Partial<Record<CheckedRef['kind'], string>>> = { plan: 'programme plan', agreement: 'contract' }
const withoutText = new Set(['centre_id', 'id', 'learner_id', 'client_id', 'session_id', 'revision', 'created_at'])

/** The record’s own row, locked until the transaction ends; none when it is not the learner’s. */
export async function lockRecord(
  tx: Transaction<DB>,
  { centreId, learnerId }: Pick<Hand, 'centreId' | 'learnerId'>,
  ref: CheckedRef,
): Promise<Row | undefined> {
  const written = writtenTables.find(({ kind, record }) => kind === ref.kind && record === 'id')
  if (written === undefined) return undefined
  const [row] = await rowsOf(tx, written, centreId, learnerId, ref.id)
  return row
}

async function rowsOf(tx: Transaction<DB>, written: WrittenTable, centreId: string, learnerId: string, id: string): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(written.table)} t
    where t.centre_id = ${centreId} and ${sql.ref(`t.${written.record}`)} = ${id} and ${ownRows(written, centreId, learnerId)} for update of t
  `.execute(tx)
  return rows.map(({ row }) => row)
}

/**
 * Writes every text of a record anew and keeps the earlier one as a revision. `rewrite` answers the text and how often it
 * changed it. Aliases stay: they are chosen, not written. Answers the new revision, or undefined when nothing changed.
 */
export async function rewriteRecord(
  tx: Transaction<DB>,
  visit: Hand,
  ref: CheckedRef,
  before: Row,
  rewrite: Rewriter,
): Promise<{ revision: number; times: number } | undefined> {
  const { centreId, learnerId, personId, now } = visit
  const fields = await earlierText(tx, visit, ref, before)
  let times = 0
  for (const written of writtenTables.filter(({ kind, stays }) => kind === ref.kind && stays === undefined)) {
    const columns = written.columns.filter((column) => column !== 'alias')
    for (const row of await rowsOf(tx, written, centreId, learnerId, ref.id)) {
      const changed = columns.map((column) => ({ column, ...rewriteValue(row[column], rewrite) })).filter((one) => one.times > 0)
      times += changed.reduce((sum, one) => sum + one.times, 0)
      if (changed.length > 0) await writeRow(tx, written, row, changed)
    }
  }
  if (times === 0) return undefined
  const revisions = { centreId, kind: revisionKinds[ref.kind] ?? ref.kind, id: ref.id }
  const counts = 'revision' in before
  const number = counts ? Number(before['revision']) : (await findRevisions(tx, revisions)).length + 1
  await keepRevision(tx, revisions, { number, fields, writtenBy: personId, writtenAt: now })
  if (!counts) return { revision: number + 1, times }
  const table = writtenTables.find(({ kind, record }) => kind === ref.kind && record === 'id')?.table ?? ref.kind
  const agreement = ref.kind === 'evidence' ? sql`, agreed_by = null, agreed_on = null` : sql``
  await sql`update ${sql.table(table)} set revision = ${number + 1}${agreement} where centre_id = ${centreId} and id = ${ref.id}`.execute(tx)
  return { revision: number + 1, times }
}

/** What the pages of each feature show as its earlier text. */
async function earlierText(tx: Transaction<DB>, { centreId, learnerId }: Hand, { kind, id }: CheckedRef, before: Row): Promise<Row> {
  if (kind === 'session') return (await findSession(tx, centreId, learnerId, id))?.entry ?? {}
  const own = Object.entries(before).filter(([name]) => !withoutText.has(name))
  const asColumns = kind === 'client' || kind === 'stakeholder' || kind === 'need' || kind === 'goal'
  return Object.fromEntries(own.map(([name, value]) => [asColumns ? name : name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()), value]))
}

type Rewritten = { column: string; value: unknown; times: number }

async function writeRow(tx: Transaction<DB>, { table }: WrittenTable, row: Row, changed: readonly Rewritten[]): Promise<void> {
  const set = changed.map(({ column, value }) => sql`${sql.ref(column)} = ${documents.has(column) ? JSON.stringify(value) : value}`)
  const key = (keys[table] ?? ['id']).map((column) => sql`${sql.ref(column)} = ${row[column]}`)
  await sql`update ${sql.table(table)} set ${sql.join(set)} where centre_id = ${row['centre_id']} and ${sql.join(key, sql` and `)}`.execute(tx)
}

/** The same with every text in a value: a text, a list, or a document. */
export function rewriteValue(value: unknown, rewrite: Rewriter): { value: unknown; times: number } {
  if (typeof value === 'string') {
    const { text, times } = rewrite(value)
    return { value: text, times }
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => rewriteValue(one, rewrite))
    return { value: parts.map((part) => part.value), times: parts.reduce((sum, part) => sum + part.times, 0) }
  }
  if (value === null || typeof value !== 'object') return { value, times: 0 }
  const parts = Object.entries(value).map(([name, held]) => ({ name, ...rewriteValue(held, rewrite) }))
  return { value: Object.fromEntries(parts.map((part) => [part.name, part.value])), times: parts.reduce((sum, part) => sum + part.times, 0) }
}
