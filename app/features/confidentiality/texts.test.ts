import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { connect, type DB } from '../../platform/database/connect.ts'
import { writtenTables } from './texts.ts'

let held: TestDatabase
let database: Kysely<DB>

beforeAll(async () => {
  held = await testDatabase()
  database = connect(held.url, 1)
})
afterAll(async () => {
  await database.destroy()
  await held.drop()
})

/** Text that the check need not read. A table alone stands for all of its columns. */
const notRead = new Set(
  [
    // Chosen from a list, or made by the house.
    [
      'acknowledgement',
      'assessor_competence',
      'audit_event',
      'edition_move',
      'enrolment',
      'registration',
      'feedback_round',
      'leak_dismissal',
      'link',
      'session.zone',
    ],
    ['evidence.criteria', 'evidence_document.media_type', 'feedback.choices', 'feedback.questionnaire', 'feedback.ratings'],
    ['recognition.criteria', 'recognition.specification', 'recognition.unit_reference', 'supervision.outside_supervisor', 'submission.signed_name'],
    // Written by staff of the centre.
    ['adjustment', 'decision', 'evidence_judgement', 'erasure', 'framework', 'invitation', 'keeping_rule', 'legal_hold', 'offered_time', 'own_specification'],
    ['recognition_decision', 'specification_draft', 'unit_result'],
    // Somebody else’s own words, kept as they were given.
    ['contract_answer', 'request_answer', 'round_answer', 'supervision_confirmation'],
    // Checked in the form, before they are kept: see leaving.ts.
    ['triad_session.notes', 'request.shown'],
    // Copies of what is read where it was written.
    ['submission.evaluation', 'submission.files', 'submission.record', 'submission.statement'],
    // Seen by the learner alone, or by the client alone.
    ['client.safeguarding_note', 'consent.how', 'draft', 'revision', 'session_invitation.place'],
  ].flat(),
)

type Column = { name: string; column: string }

/** Columns that hold text of any kind, but for those whose values are listed in a check. */
async function textColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'json'::regtype)
      and not exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%ARRAY[%')
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'centre_id')
    order by 1, 2
  `.execute(database)
  return rows
}

test('R107: every text that a learner writes is read by the check, or there is a reason', async () => {
  const read = new Set(writtenTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)))
  const unread = (await textColumns()).map(({ name, column }) => `${name}.${column}`).filter((column) => !read.has(column))
  expect(unread.filter((column) => !notRead.has(column) && !notRead.has(column.split('.')[0] ?? ''))).toEqual([])
})
