import { sql, type Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import { evaluateMany, findEnrolments } from '../practice/index.ts'
import { toDiscuss, type SupervisedLearner } from './rules.ts'

/** A learner as their supervisor or tutor prepares for them: what was confirmed, and what to talk about next. */
export type Prepared = SupervisedLearner & { learnerId: string; name: string; discuss: string[] }

const most = 50

/** The learners of a supervisor or tutor, by name. */
export async function listSupervised(tx: Transaction<DB>, { centreId, personId, place: { role }, today }: MemberVisit): Promise<Prepared[]> {
  const rows = await selectLearners(tx, centreId, { column: 'supervisor_id', id: personId })
    .where(role === 'supervisor' ? 'learner.supervisor_id' : 'learner.tutor_id', '=', personId)
    .orderBy('person.name')
    .limit(most)
    .execute()
  const enrolments = await Promise.all(rows.map(({ learnerId }) => findEnrolments(tx, centreId, learnerId)))
  const first = enrolments.flatMap((of) => of.slice(0, 1))
  const evaluations = await evaluateMany(tx, centreId, first, today)
  return rows.map((row) => {
    const enrolment = first.find(({ learnerId }) => learnerId === row.learnerId)
    const learner = { ...row, missing: missingIn(enrolment && evaluations.get(enrolment.id)) }
    return { ...learner, discuss: toDiscuss(learner, today) }
  })
}

/** What one learner and a supervisor from outside could talk about next: counts, and nothing anybody wrote. */
export async function prepareForOutside(
  tx: Transaction<DB>,
  { centreId, learnerId }: { centreId: string; learnerId: string },
  outsideId: string,
  today: string,
): Promise<Prepared | undefined> {
  const row = await selectLearners(tx, centreId, { column: 'outside_supervisor_id', id: outsideId }).where('learner.id', '=', learnerId).executeTakeFirst()
  if (row === undefined) return undefined
  const [enrolment] = await findEnrolments(tx, centreId, learnerId)
  const evaluations = await evaluateMany(tx, centreId, enrolment === undefined ? [] : [enrolment], today)
  const learner = { ...row, missing: missingIn(enrolment && evaluations.get(enrolment.id)) }
  return { ...learner, discuss: toDiscuss(learner, today) }
}

function missingIn(evaluation: Evaluation | undefined): number {
  const supervision = evaluation?.supervision
  return supervision?.needed === undefined ? 0 : Math.max(0, supervision.needed - supervision.counted)
}

type Supervising = { column: 'supervisor_id' | 'outside_supervisor_id'; id: string }

function selectLearners(tx: Transaction<DB>, centreId: string, { column, id }: Supervising) {
  const theirs = sql`${sql.ref(`v.${column}`)} = ${id}`
  return tx
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id as learnerId', 'person.name'])
    .select([
      sql<string | null>`(select max(v.held_on) from supervision v where v.centre_id = learner.centre_id and v.learner_id = learner.id and ${theirs})`.as(
        'lastOn',
      ),
      sql<number>`(select coalesce(sum(v.minutes), 0)::integer from supervision v where v.centre_id = learner.centre_id and v.learner_id = learner.id and ${theirs}
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
