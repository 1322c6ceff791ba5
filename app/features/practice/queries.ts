import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import { practiceRecord, type PracticeRecord } from '../../sufficiency/record.ts'

/** A learner's whole practice record, in the published format and in one round trip. Clients stand under their aliases. */
export async function getPracticeRecord(reader: Reader, centreId: string, learnerId: string): Promise<PracticeRecord> {
  const found = await sql<{ record: unknown }>`select practice_record(${centreId}, ${learnerId}) as record`.execute(reader)
  return practiceRecord.parse(found.rows[0]?.record)
}

/** A learner's registration on a unit. */
export type Enrolment = { id: string; learnerId: string; specification: string; unit: string; registeredOn: string; targetOn: string | null }

/** The units a learner is registered on, oldest first. */
export async function findEnrolments(reader: Reader, centreId: string, learnerId: string): Promise<Enrolment[]> {
  const rows = await reader
    .selectFrom('enrolment')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
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
