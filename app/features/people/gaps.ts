import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'

/** What is still to be arranged for somebody: a learner on no unit or without an assessor, an assessor without a competence that holds today. */
export type Gap = { membershipId: string; name: string; missing: 'enrolment' | 'assessor' | 'competence' }

/** What is still to be arranged in a centre, the longest waiting first. */
export async function findGaps(reader: Reader, centreId: string, today: string, limit: number): Promise<Gap[]> {
  const found = await sql<Gap>`
    select m.id as "membershipId", p.name,
      case when m.role = 'assessor' then 'competence' when enrolled.learner_id is null then 'enrolment' else 'assessor' end as missing
    from membership m join person p on p.id = m.person_id
    left join learner l on l.centre_id = m.centre_id and l.person_id = m.person_id
    left join lateral (select e.learner_id from enrolment e where e.centre_id = l.centre_id and e.learner_id = l.id limit 1) enrolled on true
    where m.centre_id = ${centreId} and m.ended_at is null and (
      (m.role = 'learner' and (enrolled.learner_id is null or not exists (
        select from membership a where a.centre_id = l.centre_id and a.person_id = l.assessor_id and a.role = 'assessor' and a.ended_at is null)))
      or (m.role = 'assessor' and not exists (
        select from assessor_competence c
        where c.centre_id = m.centre_id and c.person_id = m.person_id and (c.valid_until is null or c.valid_until >= ${today}))))
    order by m.began_at, m.id limit ${limit}`.execute(reader)
  return found.rows
}
