import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'

/** What is still to be arranged for somebody: a learner on no unit, an assessor without a competence that holds today. */
export type Gap = { membershipId: string; name: string; missing: 'enrolment' | 'competence' }

/** What is still to be arranged in a centre, the longest waiting first. */
export async function findGaps(reader: Reader, centreId: string, today: string, limit: number): Promise<Gap[]> {
  const found = await sql<Gap>`
    select m.id as "membershipId", p.name, case m.role when 'learner' then 'enrolment' else 'competence' end as missing
    from membership m join person p on p.id = m.person_id
    where m.centre_id = ${centreId} and m.ended_at is null and (
      (m.role = 'learner' and not exists (
        select from learner l join enrolment e on e.centre_id = l.centre_id and e.learner_id = l.id
        where l.centre_id = m.centre_id and l.person_id = m.person_id))
      or (m.role = 'assessor' and not exists (
        select from assessor_competence c
        where c.centre_id = m.centre_id and c.person_id = m.person_id and (c.valid_until is null or c.valid_until >= ${today}))))
    order by m.began_at, m.id limit ${limit}`.execute(reader)
  return found.rows
}
