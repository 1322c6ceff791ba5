import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const supervisionEvents = [
  'SupervisionLogged',
  'SupervisionRevised',
  'SupervisionConfirmed',
  'SupervisionQuestioned',
  'ConfirmationAsked',
  'ConfirmationDeclined',
  'OutsideSupervisorNamed',
] as const

type SupervisionEvent = {
  centreId: string
  learnerId: string
  at: Temporal.Instant
  actor: Actor
  kind: (typeof supervisionEvents)[number]
  subject: { kind: 'supervision' | 'supervisor'; id: string }
  data?: EventData
}

/** Tells the learner's chain what happened to their supervision. */
export async function recordSupervisionEvent(tx: Transaction<DB>, { learnerId, ...event }: SupervisionEvent): Promise<void> {
  await recordEvent(tx, { ...event, stream: learnerId })
}
