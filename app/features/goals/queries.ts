import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { GoalText } from './schema.ts'

/** A goal as it is kept. */
export type Goal = {
  id: string
  clientId: string
  statement: string
  desiredOutcome: string
  alignmentLevel: GoalText['alignmentLevel'] | null
  alignment: string
  measures: string
  agreedOn: string
  revision: number
}

/** How far a goal had come in a session, from 0 to 10, and what was said of it. */
export type GoalProgress = { sessionId: string; day: string; progress: number | null; note: string }

/** One goal of a client of the learner. */
export async function findGoal(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Goal | undefined> {
  return reader
    .selectFrom('goal')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'goal.centre_id').onRef('client.id', '=', 'goal.client_id'))
    .select([
      'goal.id',
      'goal.client_id as clientId',
      'goal.statement',
      'goal.desired_outcome as desiredOutcome',
      sql<Goal['alignmentLevel']>`goal.alignment_level`.as('alignmentLevel'),
      'goal.alignment',
      'goal.measures',
      'goal.agreed_on as agreedOn',
      'goal.revision',
    ])
    .where('goal.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
    .where('goal.id', '=', id)
    .executeTakeFirst()
}

/** What the sessions say of a goal, in the order they were held. */
export async function findGoalProgress(reader: Reader, centreId: string, learnerId: string, goalId: string): Promise<GoalProgress[]> {
  return reader
    .selectFrom('session_goal')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'session_goal.centre_id').onRef('session.id', '=', 'session_goal.session_id'))
    .select(['session.id as sessionId', 'session.held_on as day', 'session_goal.progress', 'session_goal.note'])
    .where('session_goal.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .where('session_goal.goal_id', '=', goalId)
    .orderBy('session.held_on')
    .orderBy('session.started_at')
    .orderBy('session.id')
    .execute()
}
