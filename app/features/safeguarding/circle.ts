import { sql, type Transaction } from 'kysely'
import { isId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { recordSafeguardingEvent } from './events.ts'

/** Somebody who can be let into a circle, or is in it. */
export type CircleMember = { personId: string; name: string; role: string }

/** Of a membership and a learner: whether that person is the learner’s tutor or supervisor now, or runs the centre. */
const worksWithLearner = sql<boolean>`membership.ended_at is null and (
  membership.role = 'administrator'
  or (membership.role = 'tutor' and learner.tutor_id = membership.person_id)
  or (membership.role = 'supervisor' and learner.supervisor_id = membership.person_id))`

/** Whom a learner may let in: their own tutor and supervisor, and whoever runs the centre, each once. */
export async function findCandidates(reader: Reader, { centreId, learnerId, personId }: LearnerVisit): Promise<CircleMember[]> {
  const rows = await reader
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'membership.centre_id').on('learner.id', '=', learnerId))
    .select(['person.id as personId', 'person.name', 'membership.role'])
    .where('membership.centre_id', '=', centreId)
    .where('person.id', '<>', personId)
    .where(worksWithLearner)
    .orderBy('person.name')
    .orderBy('membership.role')
    .execute()
  return rows.filter((row, at) => rows.findIndex((one) => one.personId === row.personId) === at)
}

/** The ids of those in the circle of one client's note. */
export async function findCircle(reader: Reader, centreId: string, clientId: string): Promise<string[]> {
  const rows = reader.selectFrom('safeguarding_reader').select('person_id').where('centre_id', '=', centreId).where('client_id', '=', clientId)
  return (await rows.orderBy('person_id').execute()).map((row) => row.person_id)
}

/** Makes the circle of a note these people, who can all be let in. */
export async function setCircle(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, people: readonly string[]): Promise<void> {
  const { centreId, now } = visit
  // The same form sent twice at once would let the same people in twice.
  await tx.selectFrom('client').select('id').where('centre_id', '=', centreId).where('id', '=', clientId).forUpdate().execute()
  await tx.deleteFrom('safeguarding_reader').where('centre_id', '=', centreId).where('client_id', '=', clientId).execute()
  const rows = people.map((personId) => ({ centre_id: centreId, client_id: clientId, person_id: personId, added_at: now.toString() }))
  if (rows.length > 0) await tx.insertInto('safeguarding_reader').values(rows).execute()
  await recordSafeguardingEvent(tx, visit, visit.learnerId, 'SafeguardingCircleChanged', clientId, { readers: rows.length })
}

/** A note that somebody of the centre may open. */
export type SharedNote = { clientId: string; alias: string; learnerId: string; learnerName: string; changedAt: Temporal.Instant }

/** The notes in whose circle this person is, and could be let in today: not of learners who have another tutor by now. */
export async function findSharedNotes(reader: Reader, { centreId, personId }: MemberVisit): Promise<SharedNote[]> {
  return sharedWith(reader, centreId, personId).orderBy('person.name').orderBy('client.alias').execute()
}

/** One of them. */
export async function findSharedNote(reader: Reader, { centreId, personId }: MemberVisit, clientId: string): Promise<SharedNote | undefined> {
  return isId(clientId) ? sharedWith(reader, centreId, personId).where('client.id', '=', clientId).executeTakeFirst() : undefined
}

function sharedWith(reader: Reader, centreId: string, personId: string) {
  return reader
    .selectFrom('safeguarding_reader')
    .innerJoin('safeguarding_note', (join) =>
      join
        .onRef('safeguarding_note.centre_id', '=', 'safeguarding_reader.centre_id')
        .onRef('safeguarding_note.client_id', '=', 'safeguarding_reader.client_id'),
    )
    .innerJoin('client', (join) =>
      join.onRef('client.centre_id', '=', 'safeguarding_reader.centre_id').onRef('client.id', '=', 'safeguarding_reader.client_id'),
    )
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'client.centre_id').onRef('learner.id', '=', 'client.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['client.id as clientId', 'client.alias', 'learner.id as learnerId', 'person.name as learnerName', 'safeguarding_note.changed_at as changedAt'])
    .where('safeguarding_reader.centre_id', '=', centreId)
    .where('safeguarding_reader.person_id', '=', personId)
    .where(
      sql<boolean>`exists (select from membership where membership.centre_id = ${centreId} and membership.person_id = ${personId} and ${worksWithLearner})`,
    )
}
