import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import { standingOf, type UnitStanding } from '../submissions/index.ts'

/** How each unit of a learner stands with its assessor, by enrolment: of the last submission, its last result. */
export async function findStandings(reader: Reader, centreId: string, learnerId: string): Promise<Map<string, UnitStanding>> {
  const { rows } = await sql<{ id: string; submitted: boolean; result: 'pass' | 'referral' | 'fail' | null }>`
    select e.id, s.id is not null as submitted, r.result
    from enrolment e
    left join lateral (
      select s.id from submission s where s.centre_id = e.centre_id and s.enrolment_id = e.id order by s.number desc limit 1) s on true
    left join lateral (
      select r.result from unit_result r where r.centre_id = e.centre_id and r.submission_id = s.id order by r.decided_at desc, r.id desc limit 1) r on true
    where e.centre_id = ${centreId} and e.learner_id = ${learnerId}`.execute(reader)
  return new Map(rows.map(({ id, submitted, result }) => [id, standingOf(submitted, result ?? undefined)]))
}

/** A move to another edition that was made (R017). */
export type EditionMove = { from: string; to: string; criteriaChanged: number; reason: string; movedAt: Temporal.Instant; movedByName: string }

/** The moves of a learner, the newest first. */
export async function findEditionMoves(reader: Reader, centreId: string, learnerId: string): Promise<EditionMove[]> {
  return reader
    .selectFrom('edition_move')
    .innerJoin('person', 'person.id', 'edition_move.moved_by')
    .select(['from_version as from', 'to_version as to', 'criteria_changed as criteriaChanged', 'reason', 'moved_at as movedAt', 'person.name as movedByName'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('moved_at', 'desc')
    .orderBy('edition_move.id', 'desc')
    .execute()
}
