import type { Transaction } from 'kysely'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

/** What happens to the safeguarding note of a client. Of what it says, nothing. */
export const safeguardingEvents = ['SafeguardingNoteSealed', 'SafeguardingNoteOpened', 'SafeguardingCircleChanged'] as const

/** Adds an event to the chain of the learner whose client it is. */
export async function recordSafeguardingEvent(
  tx: Transaction<DB>,
  visit: MemberVisit,
  learnerId: string,
  kind: (typeof safeguardingEvents)[number],
  clientId: string,
  data: Record<string, number> = {},
): Promise<void> {
  await recordEventBy(tx, visit, { stream: learnerId, kind, subject: { kind: 'client', id: clientId }, data })
}
