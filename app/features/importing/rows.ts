import type { Insertable } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'

/** The tables that a record is kept in, each after those it refers to. */
export const recordTables = [
  'client',
  'stakeholder',
  'need',
  'goal',
  'organisation',
  'organisation_client',
  'contract',
  'contract_party',
  'contract_answer',
  'contract_ending',
  'programme_plan',
  'session_plan',
  'session',
  'session_client',
  'session_goal',
  'session_tool',
  'session_action',
  'reflection',
  'feedback',
  'supervision',
  'supervision_reflection',
  'evidence',
] as const

export type Table = (typeof recordTables)[number]

type JsonColumn = 'terms' | 'ratings' | 'parts'
type Carried<Column, Value> = Column extends JsonColumn ? object : Value extends Buffer | Uint8Array ? string : Value

/** A row as JSON carries it: bytes in hexadecimal as PostgreSQL reads them, lists and JSON as they are. */
export type Row<Name extends keyof DB> = { [Column in keyof Insertable<DB[Name]>]: Carried<Column, Insertable<DB[Name]>[Column]> }

/** Everything that one record becomes. Rows of one table all say the same columns. */
export type Rows = { [Name in Table]: Row<Name>[] }

/** A supervisor's word, by the supervision it is about: its hash is made where the supervision is read. */
export type Confirmation = { id: string; supervision_id: string; confirmed_by: string | null; confirmed_on: string; confirmed_at: string }

/** Bytes as PostgreSQL reads them. */
export function asBytes(bytes: Uint8Array): string {
  return String.raw`\x` + Buffer.from(bytes).toString('hex')
}
