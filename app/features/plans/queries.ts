import type { Reader } from '../../platform/database/centre.ts'

export type ProgrammePlan = {
  id: string
  clientId: string
  plannedOn: string
  structure: string
  environment: string
  principles: string
  sessions: number
  minutes: number
  revision: number
}
export type SessionPlan = {
  id: string
  clientId: string
  plannedFor: string
  objectives: string
  needsMet: string
  model: string
  topics: string
  measures: string
  revision: number
}

function programmesOf(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('programme_plan as plan')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'plan.centre_id').onRef('client.id', '=', 'plan.client_id'))
    .select([
      'plan.id',
      'plan.client_id as clientId',
      'plan.planned_on as plannedOn',
      'plan.structure',
      'plan.environment',
      'plan.principles',
      'plan.sessions',
      'plan.minutes',
      'plan.revision',
    ])
    .where('plan.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
}

function sessionPlansOf(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('session_plan as plan')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'plan.centre_id').onRef('client.id', '=', 'plan.client_id'))
    .select([
      'plan.id',
      'plan.client_id as clientId',
      'plan.planned_for as plannedFor',
      'plan.objectives',
      'plan.needs_met as needsMet',
      'plan.model',
      'plan.topics',
      'plan.measures',
      'plan.revision',
    ])
    .where('plan.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
}

/** The programme plan of one client of a learner. */
export async function findProgrammePlan(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<ProgrammePlan | undefined> {
  return programmesOf(reader, centreId, learnerId).where('plan.client_id', '=', clientId).executeTakeFirst()
}

/** Planned minutes of every client who is not set aside. */
export async function findPlannedMinutes(reader: Reader, centreId: string, learnerId: string): Promise<number[]> {
  const plans = await programmesOf(reader, centreId, learnerId).where('client.set_aside', '=', false).execute()
  return plans.map((plan) => plan.minutes)
}

/** The session plans of one client of a learner, the next first. */
export async function findSessionPlans(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<SessionPlan[]> {
  return sessionPlansOf(reader, centreId, learnerId)
    .where('plan.client_id', '=', clientId)
    .orderBy('plan.planned_for', 'desc')
    .orderBy('plan.id', 'desc')
    .execute()
}

/** One session plan of a learner. */
export async function findSessionPlan(reader: Reader, centreId: string, learnerId: string, planId: string): Promise<SessionPlan | undefined> {
  return sessionPlansOf(reader, centreId, learnerId).where('plan.id', '=', planId).executeTakeFirst()
}
