import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import { practiceRecord, type PracticeRecord } from '../../sufficiency/record.ts'

/** A learner's whole practice record, in the published format and in one round trip. Clients stand under their aliases. */
export async function getPracticeRecord(reader: Reader, centreId: string, learnerId: string): Promise<PracticeRecord> {
  return (await readPracticeRecord(reader, centreId, learnerId)).record
}

/** The record with how far its audit chain has come, both of one moment, and whether all of it is committed. */
export type ReadPractice = { record: PracticeRecord; seq: number; committed: boolean }

/** The same, told when it was read: a transaction that has written may be looking at rows that are undone afterwards. */
export async function readPracticeRecord(reader: Reader, centreId: string, learnerId: string): Promise<ReadPractice> {
  const found = await sql<{ record: unknown; seq: number | null; committed: boolean }>`
    select
      practice_record(${centreId}, ${learnerId}) as record,
      (select seq from audit_head where centre_id = ${centreId} and stream = ${learnerId}) as seq,
      pg_current_xact_id_if_assigned() is null as committed
  `.execute(reader)
  const [row] = found.rows
  return { record: practiceRecord.parse(row?.record), seq: row?.seq ?? 0, committed: row?.committed ?? false }
}

/** The practice records of several learners in one round trip, by learner. */
export async function getPracticeRecords(reader: Reader, centreId: string, learnerIds: readonly string[]): Promise<Map<string, PracticeRecord>> {
  const found = await sql<{
    id: string
    record: unknown
  }>`select id, practice_record(${centreId}, id) as record from unnest(${learnerIds}::uuid[]) as id`.execute(reader)
  return new Map(found.rows.map(({ id, record }) => [id, practiceRecord.parse(record)]))
}

/** A learner's registration on a unit. */
export type Enrolment = { id: string; learnerId: string; specification: string; unit: string; registeredOn: string; targetOn: string | null }

/** The units a learner is registered on: the one they chose to see first, then the oldest. */
export async function findEnrolments(reader: Reader, centreId: string, learnerId: string): Promise<Enrolment[]> {
  const rows = await reader
    .selectFrom('enrolment')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('chosen_at', (order) => order.desc().nullsLast())
    .orderBy('registered_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    learnerId: row.learner_id,
    specification: row.specification,
    unit: row.unit_reference,
    registeredOn: row.registered_on,
    targetOn: row.target_on,
  }))
}

/** How far a learner's audit chain has come: it moves with every change to their record. */
export async function getRecordSeq(reader: Reader, centreId: string, learnerId: string): Promise<number> {
  const head = await reader.selectFrom('audit_head').select('seq').where('centre_id', '=', centreId).where('stream', '=', learnerId).executeTakeFirst()
  return head?.seq ?? 0
}
