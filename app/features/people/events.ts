import type { Transaction } from 'kysely'
import { recordEvent, type Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const peopleEvents = [
  'PersonInvited',
  'InvitationSentAgain',
  'InvitationRevoked',
  'InvitationAccepted',
  'MembershipEnded',
  'CompetenceRecorded',
] as const

/** In which centre, by whom, when. */
export type By = { centreId: string; actor: Actor; now: Temporal.Instant }

type Data = Record<string, string | number | boolean | null | readonly string[]>

/** Notes what was done about the people of a centre in the centre's own chain. */
export async function recordPeopleEvent(
  tx: Transaction<DB>,
  by: By,
  kind: (typeof peopleEvents)[number],
  subject: { kind: string; id: string },
  data: Data = {},
): Promise<void> {
  await recordEvent(tx, { centreId: by.centreId, stream: by.centreId, at: by.now, actor: by.actor, kind, subject, data })
}
