import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import { patternOf } from './rules.ts'

export type FoundClient = { id: string; alias: string; role: string; context: string }

/** A learner's own clients by their alias, role or context. */
export async function findClients(reader: Reader, centreId: string, learnerId: string, words: string, limit: number): Promise<FoundClient[]> {
  const pattern = patternOf(words)
  return reader
    .selectFrom('client')
    .select(['id', 'alias', 'role', 'context'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where((where) => where.or([where('alias', 'ilike', pattern), where('role', 'ilike', pattern), where('context', 'ilike', pattern)]))
    .orderBy('alias')
    .limit(limit)
    .execute()
}

export type FoundSession = { id: string; heldOn: string; clients: string[]; text: string }

/** A learner's own sessions by what stands in the diary, in the reflection, or their client; the newest first. */
export async function findSessions(reader: Reader, centreId: string, learnerId: string, words: string, limit: number): Promise<FoundSession[]> {
  const found = await sql<FoundSession>`
    select s.id, s.held_on as "heldOn", t.text, array(
      select c.alias from session_client x join client c on c.centre_id = x.centre_id and c.id = x.client_id
      where x.centre_id = s.centre_id and x.session_id = s.id order by c.alias) as clients
    from session s
    left join reflection r on r.centre_id = s.centre_id and r.session_id = s.id
    cross join lateral (select concat_ws(' ', s.summary, s.outcomes, s.feedback_given, array_to_string(s.techniques, ' '), array_to_string(s.questions, ' '),
      r.overall, r.models, r.questioning, r.listening, r.giving_feedback, r.relationship, r.next_time, r.key_learning, r.cpd_action) as text) t
    where s.centre_id = ${centreId} and s.learner_id = ${learnerId} and t.text ilike ${patternOf(words)}
    order by s.held_on desc, s.started_at desc limit ${limit}`.execute(reader)
  return found.rows
}

export type FoundLearner = { id: string; name: string }

/** Learners by name: a centre's, or only those whom a person teaches, supervises or assesses. */
export async function findLearners(reader: Reader, centreId: string, words: string, limit: number, workingWith?: string): Promise<FoundLearner[]> {
  const person = workingWith ?? ''
  return reader
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id', 'person.name'])
    .where('learner.centre_id', '=', centreId)
    .where('person.name', 'ilike', patternOf(words))
    .$if(workingWith !== undefined, (query) =>
      query.where((where) =>
        where.or([where('learner.tutor_id', '=', person), where('learner.supervisor_id', '=', person), where('learner.assessor_id', '=', person)]),
      ),
    )
    .orderBy('person.name')
    .limit(limit)
    .execute()
}
