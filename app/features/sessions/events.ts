import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

/** What happens to diary entries. */
export const sessionsEvents = ['SessionLogged', 'SessionChanged'] as const

/** The learner who keeps the diary, in their centre, now. */
export type Keeper = { centreId: string; learnerId: string; personId: string; now: Temporal.Instant; today: string; zone: string }

/** Adds an event about a session to its learner's chain. */
export async function recordSessionEvent(
  tx: Transaction<DB>,
  keeper: Keeper,
  kind: (typeof sessionsEvents)[number],
  id: string,
  data: EventData,
): Promise<void> {
  await recordEventBy(tx, keeper, {
    stream: keeper.learnerId,
    kind,
    subject: { kind: 'session', id },
    data,
  })
}
