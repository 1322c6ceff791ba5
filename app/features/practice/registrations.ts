import type { Reader } from '../../platform/database/centre.ts'

/** A learner's registration on a qualification, on the edition of its rules of combination that they were registered on. */
export type Registration = {
  id: string
  learnerId: string
  specification: string
  edition: string
  qualification: string
  pathway: string | undefined
  registeredOn: string
  targetOn: string | null
}

/** The qualifications a learner is registered on, oldest first. */
export async function findRegistrations(reader: Reader, centreId: string, learnerId: string): Promise<Registration[]> {
  const rows = await reader
    .selectFrom('registration')
    .select(['id', 'specification', 'specification_version', 'qualification', 'pathway', 'registered_on', 'target_on'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('registered_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    learnerId,
    specification: row.specification,
    edition: row.specification_version,
    qualification: row.qualification,
    pathway: row.pathway ?? undefined,
    registeredOn: row.registered_on,
    targetOn: row.target_on,
  }))
}
