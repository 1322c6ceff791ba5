import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../../platform/database/centre.ts'
import type { Beside, LoggedSession } from './rules.ts'

/** The newest word of a client on keeping records, if it was to take that consent back: the day from which on there should be none. */
function noRecordsAfter() {
  return sql<string | null>`(
    select case when said.act = 'withdrawn' then to_char(said.on_day, 'YYYY-MM-DD') end from consent said
    where said.centre_id = client.centre_id and said.client_id = client.id and said.purpose = 'records' order by said.recorded_at desc, said.id desc limit 1
  )`.as('noRecordsAfter')
}

/** A learner's sessions, the oldest first. A client set aside for a qualification counts for a body all the same. */
export async function findLoggedSessions(reader: Reader, centreId: string, learnerId: string): Promise<LoggedSession[]> {
  const rows = await reader
    .selectFrom('session')
    .select(['id', 'held_on as heldOn', 'started_at as startedAt', 'minutes', 'formal', 'paid'])
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('session_client')
          .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'session_client.centre_id').onRef('client.id', '=', 'session_client.client_id'))
          .select(['client.id', 'client.alias', 'client.approach', 'client.kind', 'client.members', noRecordsAfter()])
          .where('session_client.centre_id', '=', centreId)
          .whereRef('session_client.session_id', '=', 'session.id')
          .orderBy('client.alias'),
      ).as('clients'),
    )
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('held_on')
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    paid: row.paid as LoggedSession['paid'],
    clients: row.clients.map((client) => ({ ...client, approach: client.approach as 'coaching' | 'mentoring', kind: client.kind as 'individual' | 'group' })),
  }))
}

/** What a body asks beside the sessions: when training began, and the days of client feedback, reflections and supervision. */
export async function findBeside(reader: Reader, centreId: string, learnerId: string, today: string): Promise<Beside & { trainingRevision: number }> {
  const training = await reader
    .selectFrom('coach_training')
    .select(['began_on', 'revision'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .executeTakeFirst()
  const feedback = await reader
    .selectFrom('feedback')
    .select('received_on as day')
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('giver', '=', 'client')
    .execute()
  const reflections = await reader
    .selectFrom('reflection')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'reflection.centre_id').onRef('session.id', '=', 'reflection.session_id'))
    .select('reflected_on as day')
    .where('reflection.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .execute()
  const supervision = await reader
    .selectFrom('supervision')
    .select('held_on as day')
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .execute()
  const days = (rows: readonly { day: string }[]) => rows.map(({ day }) => day)
  return {
    today,
    trainingBegan: training?.began_on ?? null,
    trainingRevision: training?.revision ?? 0,
    feedback: days(feedback),
    reflections: days(reflections),
    supervision: days(supervision),
  }
}
