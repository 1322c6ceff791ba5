import type { Transaction } from 'kysely'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'

export const plansEvents = [
  'ProgrammePlanned',
  'ProgrammePlanChanged',
  'SessionPlanned',
  'SessionPlanChanged',
  'SessionInvitationSent',
  'SessionInvitationCancelled',
] as const

/** Tells the learner's chain what happened to a plan. */
export async function recordPlanEvent(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  kind: (typeof plansEvents)[number],
  plan: { id: string; clientId: string; revision: number },
): Promise<void> {
  const subject = { kind: kind.startsWith('Programme') ? 'programme plan' : 'session plan', id: plan.id }
  await recordEventBy(tx, visit, { stream: visit.learnerId, kind, subject, data: { client: plan.clientId, revision: plan.revision } })
}
