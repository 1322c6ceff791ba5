import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { RecordRef } from '../../sufficiency/evaluation.ts'

/** What the check reads beside the records that criteria ask for. */
export const otherKinds = [
  'session plan',
  'agreement',
  'organisation',
  'outside supervisor',
  'colleague',

  'learning hour',
  'recognition',
] as const

/** A record that criteria do not ask for and that the check reads. */
export type OtherRef = { kind: (typeof otherKinds)[number]; id: string }

/** A record that a text belongs to. */
export type CheckedRef = RecordRef | OtherRef

/** A table in which a learner writes: whose row it is, the columns of text in it, and the record that it is a part of. */
export type WrittenTable = {
  table: string
  kind: CheckedRef['kind']
  /** The column that names the record; the table's own id unless it holds parts of one. */
  record: string
  by: 'learner_id' | 'client_id' | 'organisation_id' | 'session_id' | 'contract_id'
  columns: readonly string[]
  /** What is written there is kept for good. */
  stays?: true
}

const ofSession = { kind: 'session', record: 'session_id', by: 'session_id' } as const
const own = { record: 'id' } as const

/** Everything a learner writes that others read. The notes that only they see (safeguarding, consent) stay out. */
export const writtenTables: readonly WrittenTable[] = [
  { ...own, table: 'client', kind: 'client', by: 'learner_id', columns: ['alias', 'role', 'context', 'rationale', 'review'] },
  { ...own, table: 'stakeholder', kind: 'stakeholder', by: 'client_id', columns: ['alias'] },
  { ...own, table: 'need', kind: 'need', by: 'client_id', columns: ['statement', 'tool'] },
  { ...own, table: 'goal', kind: 'goal', by: 'client_id', columns: ['statement', 'desired_outcome', 'alignment', 'measures'] },
  { ...own, table: 'contract', kind: 'contract', by: 'client_id', columns: ['terms', 'change_note'] },
  { ...own, table: 'contract', kind: 'agreement', by: 'organisation_id', columns: ['terms', 'change_note'] },
  { table: 'contract_ending', kind: 'contract', record: 'contract_id', by: 'contract_id', columns: ['reason'], stays: true },
  { table: 'contract_ending', kind: 'agreement', record: 'contract_id', by: 'contract_id', columns: ['reason'], stays: true },
  { ...own, table: 'organisation', kind: 'organisation', by: 'learner_id', columns: ['alias'] },
  { ...own, table: 'programme_plan', kind: 'plan', by: 'client_id', columns: ['structure', 'environment', 'principles'] },
  { ...own, table: 'session_plan', kind: 'session plan', by: 'client_id', columns: ['objectives', 'needs_met', 'model', 'topics', 'measures'] },
  { ...own, table: 'session', kind: 'session', by: 'learner_id', columns: ['summary', 'techniques', 'questions', 'outcomes', 'feedback_given'] },
  { ...ofSession, table: 'session_goal', columns: ['note'] },
  { ...ofSession, table: 'session_tool', columns: ['name', 'why', 'how_it_helped'] },
  { ...ofSession, table: 'session_action', columns: ['statement'] },
  {
    ...own,
    table: 'reflection',
    kind: 'reflection',
    by: 'session_id',
    columns: [
      'overall',
      'models',
      'questioning',
      'listening',
      'giving_feedback',
      'relationship',
      'next_time',
      'key_learning',
      'cpd_action',
      'client_feedback',
      'supervision_feedback',
    ],
  },
  { ...own, table: 'feedback', kind: 'feedback', by: 'learner_id', columns: ['effectiveness', 'attributes'] },
  { ...own, table: 'supervision', kind: 'supervision', by: 'learner_id', columns: ['discussed', 'feedback'] },
  { ...own, table: 'evidence', kind: 'evidence', by: 'learner_id', columns: ['title', 'account', 'not_in_person', 'parts'] },
  { table: 'evidence_document', kind: 'evidence', record: 'evidence_id', by: 'learner_id', columns: ['name'] },
  { ...own, table: 'outside_supervisor', kind: 'outside supervisor', by: 'learner_id', columns: ['alias', 'credentials'] },
  { ...own, table: 'colleague', kind: 'colleague', by: 'learner_id', columns: ['alias'] },
  { ...own, table: 'learning_hour', kind: 'learning hour', by: 'learner_id', columns: ['note'] },
  { ...own, table: 'recognition', kind: 'recognition', by: 'learner_id', columns: ['evidence'] },
]

/** A text of a record, as it stands; that of a document names the document. */
export type WrittenText = { ref: CheckedRef; text: string; document?: string }

type Row = { id: string; fields: Record<string, unknown> }

/** Every text that a learner has written and others read, record by record. */
export async function findTexts(reader: Reader, centreId: string, learnerId: string): Promise<WrittenText[]> {
  const texts: WrittenText[] = []
  for (const written of writtenTables) {
    const { rows } = await sql<Row>`
      select ${sql.ref(`t.${written.record}`)} as id, to_jsonb(t) as fields from ${sql.table(written.table)} t
      where t.centre_id = ${centreId} and ${ownRows(written, centreId, learnerId)} order by 1
    `.execute(reader)
    for (const { id, fields } of rows) {
      for (const column of written.columns) for (const text of textsIn(fields[column])) texts.push({ ref: { kind: written.kind, id }, text })
    }
  }
  return texts
}

const owners = { client_id: 'client', organisation_id: 'organisation', session_id: 'session' } as const
const standing: Readonly<Record<string, string>> = { evidence_document: 'removed_at', learning_hour: 'taken_out_at', recognition: 'withdrawn_at' }

/** The rows of a table that are a learner’s and that still stand. */
export function ownRows({ table, by, kind }: WrittenTable, centreId: string, learnerId: string) {
  const stands = standing[table] === undefined ? sql`` : sql` and ${sql.ref(`t.${standing[table]}`)} is null`
  if (by === 'learner_id') return sql`t.learner_id = ${learnerId}${stands}`
  if (by === 'contract_id') {
    const party = kind === 'agreement' ? 'organisation' : 'client'
    return sql`t.contract_id in (select k.id from contract k join ${sql.table(party)} o on o.centre_id = k.centre_id and o.id = ${sql.ref(`k.${party}_id`)}
      where k.centre_id = ${centreId} and o.learner_id = ${learnerId})`
  }
  const owner = sql.table(owners[by])
  return sql`${sql.ref(`t.${by}`)} in (select o.id from ${owner} o where o.centre_id = ${centreId} and o.learner_id = ${learnerId})`
}

/** The texts in a column: one, a list, or the texts in a document. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value !== '') yield value
  } else if (Array.isArray(value)) {
    for (const one of value) yield* textsIn(one)
  } else if (value !== null && typeof value === 'object') {
    for (const one of Object.values(value)) yield* textsIn(one)
  }
}
