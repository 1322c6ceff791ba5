import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { recordPeopleEvent, type By } from './events.ts'
import type { Competence } from './rules.ts'

/** A competence as it was recorded. */
export type KeptCompetence = Competence & { id: string; recordedAt: Temporal.Instant; recordedBy: string }

/** What entitles a person to assess in a centre, the newest first (R113). */
export async function findCompetences(reader: Reader, centreId: string, personId: string): Promise<KeptCompetence[]> {
  return reader
    .selectFrom('assessor_competence')
    .innerJoin('person', 'person.id', 'assessor_competence.recorded_by')
    .select([
      'assessor_competence.id',
      'assessor_competence.qualification',
      'assessor_competence.unit_references as units',
      'assessor_competence.valid_until as validUntil',
      'assessor_competence.recorded_at as recordedAt',
      'person.name as recordedBy',
    ])
    .where('assessor_competence.centre_id', '=', centreId)
    .where('assessor_competence.person_id', '=', personId)
    .orderBy('assessor_competence.recorded_at', 'desc')
    .orderBy('assessor_competence.id', 'desc')
    .execute()
}

/** Records what entitles somebody to assess (R113). Earlier records stay; a later one adds to them. */
export async function addCompetence(tx: Transaction<DB>, by: By, recordedBy: string, personId: string, competence: Competence): Promise<string> {
  const id = newId(by.now.epochMilliseconds)
  await tx
    .insertInto('assessor_competence')
    .values({
      centre_id: by.centreId,
      id,
      person_id: personId,
      qualification: competence.qualification,
      unit_references: [...competence.units],
      valid_until: competence.validUntil,
      recorded_by: recordedBy,
      recorded_at: by.now.toString(),
    })
    .execute()
  await recordPeopleEvent(tx, by, 'CompetenceRecorded', { kind: 'person', id: personId }, { competence: id, units: competence.units })
  return id
}
