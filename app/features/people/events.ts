import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const peopleEvents = [
  'PersonInvited',
  'InvitationSentAgain',
  'InvitationRevoked',
  'InvitationAccepted',
  'MembershipEnded',
  'CompetenceRecorded',
  'TeamChanged',
  'TargetChanged',
] as const

/** In which centre, by whom, when. */
export type By = { centreId: string; actor: Actor; now: Temporal.Instant }

/** Notes what was done about the people of a centre: in the centre's own chain, or in that of the one learner it concerns. */
export async function recordPeopleEvent(
  tx: Transaction<DB>,
  by: By,
  kind: (typeof peopleEvents)[number],
  subject: { kind: string; id: string },
  data: EventData = {},
  stream: string = by.centreId,
): Promise<void> {
  await recordEvent(tx, { centreId: by.centreId, stream, at: by.now, actor: by.actor, kind, subject, data })
}
