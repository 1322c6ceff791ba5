import { sql, type Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { evaluateMany, findEnrolments } from '../practice/index.ts'
import { toDiscuss, type SupervisedLearner } from './rules.ts'

/** A learner as their supervisor or tutor prepares for them: what was confirmed, and what to talk about next. */
export type Prepared = SupervisedLearner & { learnerId: string; name: string; discuss: string[] }

const most = 50

/** The learners of a supervisor or tutor, by name. */
export async function listSupervised(tx: Transaction<DB>, { centreId, personId, place: { role }, today }: MemberVisit): Promise<Prepared[]> {
  const rows = await selectLearners(tx, centreId, personId)
    .where(role === 'supervisor' ? 'learner.supervisor_id' : 'learner.tutor_id', '=', personId)
    .orderBy('person.name')
    .limit(most)
    .execute()
  const enrolments = await Promise.all(rows.map(({ learnerId }) => findEnrolments(tx, centreId, learnerId)))
  const first = enrolments.flatMap((of) => of.slice(0, 1))
  const evaluations = await evaluateMany(tx, centreId, first, today)
  return rows.map((row) => {
    const enrolment = first.find(({ learnerId }) => learnerId === row.learnerId)
    const supervision = enrolment && evaluations.get(enrolment.id)?.supervision
    const missing = supervision?.needed === undefined ? 0 : Math.max(0, supervision.needed - supervision.counted)
    const learner = { ...row, missing }
    return { ...learner, discuss: toDiscuss(learner, today) }
  })
}

function selectLearners(tx: Transaction<DB>, centreId: string, personId: string) {
  return tx
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id as learnerId', 'person.name'])
    .select([
      sql<
        string | null
      >`(select max(v.held_on) from supervision v where v.centre_id = learner.centre_id and v.learner_id = learner.id and v.supervisor_id = ${personId})`.as(
        'lastOn',
      ),
      sql<number>`(select coalesce(sum(v.minutes), 0)::integer from supervision v where v.centre_id = learner.centre_id and v.learner_id = learner.id and v.supervisor_id = ${personId}
        and (select c.answer from supervision_confirmation c where c.centre_id = v.centre_id and c.supervision_id = v.id and c.content_sha256 = supervision_content(v)
          order by c.confirmed_at desc, c.id desc limit 1) = 'confirmed')`.as('confirmed'),
      sql<number>`(select count(*)::integer from reflection r join session s on s.centre_id = r.centre_id and s.id = r.session_id
        where s.centre_id = learner.centre_id and s.learner_id = learner.id
        and not exists (select from supervision_reflection x where x.centre_id = r.centre_id and x.session_id = r.session_id))`.as('reflections'),
      sql<boolean>`exists (select from supervision v where v.centre_id = learner.centre_id and v.learner_id = learner.id and v.log_reviewed)`.as('logReviewed'),
      sql<number>`(select count(*)::integer from session s where s.centre_id = learner.centre_id and s.learner_id = learner.id)`.as('sessions'),
    ])
    .where('learner.centre_id', '=', centreId)
}
