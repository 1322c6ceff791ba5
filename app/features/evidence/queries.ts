import { sql, type Selectable, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Unit } from '../../specification/schema.ts'
import type { EvidenceKind } from '../../specification/vocabulary.ts'
import { getUnit } from '../catalogue/index.ts'
import { findEnrolments } from '../practice/index.ts'
import type { HeldBy } from './rules.ts'

/** A piece of evidence as the learner keeps it. */
export type Evidence = {
  id: string
  learnerId: string
  kind: EvidenceKind
  title: string
  account: string
  heldOn: string | null
  inPerson: boolean
  criteria: string[]
  parts: { part: string; text: string }[]
  agreed: { by: string; on: string } | undefined
  /** Somebody outside wrote it, by a link: its text stays as it was given (R104). */
  asGiven: boolean
  revision: number
}

function asEvidence(row: Selectable<DB['evidence']>): Evidence {
  return {
    id: row.id,
    learnerId: row.learner_id,
    kind: row.kind as EvidenceKind,
    title: row.title,
    account: row.account,
    heldOn: row.held_on,
    inPerson: row.in_person === true,
    criteria: row.criteria,
    parts: row.parts as Evidence['parts'],
    agreed: row.agreed_by === null || row.agreed_on === null ? undefined : { by: row.agreed_by, on: row.agreed_on },
    asGiven: row.request_id !== null,
    revision: row.revision,
  }
}

/** All evidence of a learner, the newest first. */
export async function listEvidence(reader: Reader, centreId: string, learnerId: string): Promise<Evidence[]> {
  const rows = await reader
    .selectFrom('evidence')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy((order) => sql`coalesce(${order.ref('held_on')}, ${order.ref('created_at')}::date)`, 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asEvidence)
}

/** One piece of a learner's evidence. */
export async function findEvidence(reader: Reader, centreId: string, learnerId: string, evidenceId: string): Promise<Evidence | undefined> {
  const row = await reader
    .selectFrom('evidence')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', evidenceId)
    .executeTakeFirst()
  return row && asEvidence(row)
}

/** One piece of a learner's evidence as it stands now, locked until the transaction ends. Throws when there is none. */
export async function lockEvidence(tx: Transaction<DB>, centreId: string, learnerId: string, evidenceId: string): Promise<Evidence> {
  const row = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', evidenceId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return asEvidence(row)
}

/** One piece of evidence of a learner whom this assessor assesses, with the learner's name. */
export async function findEvidenceToAgree(
  reader: Reader,
  centreId: string,
  assessorId: string,
  evidenceId: string,
): Promise<(Evidence & { learnerName: string }) | undefined> {
  const row = await reader
    .selectFrom('evidence')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'evidence.centre_id').onRef('learner.id', '=', 'evidence.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .selectAll('evidence')
    .select('person.name as learner_name')
    .where('evidence.centre_id', '=', centreId)
    .where('learner.assessor_id', '=', assessorId)
    .where('evidence.id', '=', evidenceId)
    .executeTakeFirst()
  return row && { ...asEvidence(row), learnerName: row.learner_name }
}

/** The submissions of a learner that hold a piece of evidence, each with its latest result. */
export async function findSubmissionsHolding(reader: Reader, centreId: string, learnerId: string, evidenceId: string): Promise<HeldBy[]> {
  const { rows } = await sql<{ result: 'pass' | 'referral' | 'fail' | null }>`
    select (select r.result from unit_result r where r.centre_id = s.centre_id and r.submission_id = s.id order by r.decided_at desc, r.id desc limit 1) as result
    from submission s join enrolment e on e.centre_id = s.centre_id and e.id = s.enrolment_id
    where s.centre_id = ${centreId} and e.learner_id = ${learnerId} and s.record->'evidence' @> ${JSON.stringify([{ id: evidenceId }])}::jsonb
  `.execute(reader)
  return rows.map(({ result }) => ({ result: result ?? undefined }))
}

/** The units that a learner is registered on, which evidence can serve. */
export async function findUnits(reader: Reader, centreId: string, learnerId: string): Promise<Unit[]> {
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const units: Unit[] = []
  for (const { specification, unit } of enrolments) units.push(await getUnit(reader, centreId, specification, unit))
  return units
}
