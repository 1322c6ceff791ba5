import type { Reader } from '../../platform/database/centre.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { isUnitDocument, type Acknowledgement } from './rules.ts'

type Row = { specification: string; specification_version: string; document: string; acknowledged_on: string }

function asAcknowledgement(row: Row): Acknowledgement {
  const { specification, specification_version: edition, document, acknowledged_on: on } = row
  if (!isUnitDocument(document)) throw new Error(`No document of a unit is called ${document}`)
  return { specification, edition, document, on }
}

const columns = ['specification', 'specification_version', 'document', 'acknowledged_on'] as const

/** What a learner has acknowledged for one registration, of any edition. */
export async function listAcknowledgements(reader: Reader, centreId: string, learnerId: string, enrolmentId: string): Promise<Acknowledgement[]> {
  const rows = await reader
    .selectFrom('acknowledgement')
    .select(columns)
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('acknowledged_at')
    .orderBy('id')
    .execute()
  return rows.map(asAcknowledgement)
}

/** A learner on a unit with what they have acknowledged, as those who work with them see it. */
export type UnitReader = { learnerId: string; name: string; acknowledgements: Acknowledgement[] }

const assignedBy = { tutor: 'l.tutor_id', supervisor: 'l.supervisor_id', assessor: 'l.assessor_id' } as const

/** The learners on a unit whom this member of staff works with, by name; all of the centre for its administrator, none for anybody else. */
export async function findUnitReaders(
  reader: Reader,
  { centreId, personId, place: { role } }: Pick<MemberVisit, 'centreId' | 'personId' | 'place'>,
  of: { specification: string; unit: string },
  paging: { from: number; size: number },
): Promise<UnitReader[]> {
  if (role !== 'administrator' && role !== 'tutor' && role !== 'supervisor' && role !== 'assessor') return []
  let query = reader
    .selectFrom('enrolment as e')
    .innerJoin('learner as l', (join) => join.onRef('l.centre_id', '=', 'e.centre_id').onRef('l.id', '=', 'e.learner_id'))
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .select(['e.id', 'l.id as learner', 'p.name'])
    .where('e.centre_id', '=', centreId)
    .where('e.specification', '=', of.specification)
    .where('e.unit_reference', '=', of.unit)
  if (role !== 'administrator') query = query.where(assignedBy[role], '=', personId)
  const enrolled = await query.orderBy('p.name').orderBy('e.id').offset(paging.from).limit(paging.size).execute()
  const rows = await findOfEnrolments(
    reader,
    centreId,
    enrolled.map(({ id }) => id),
  )
  return enrolled.map(({ id, learner, name }) => ({
    learnerId: learner,
    name,
    acknowledgements: rows.filter((row) => row.enrolment_id === id).map(asAcknowledgement),
  }))
}

async function findOfEnrolments(reader: Reader, centreId: string, enrolments: readonly string[]): Promise<(Row & { enrolment_id: string })[]> {
  if (enrolments.length === 0) return []
  return reader
    .selectFrom('acknowledgement')
    .select([...columns, 'enrolment_id'])
    .where('centre_id', '=', centreId)
    .where('enrolment_id', 'in', enrolments)
    .execute()
}
