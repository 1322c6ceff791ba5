import type { Transaction } from 'kysely'
import { recordEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const accountEvents = ['PasswordChanged', 'SessionEnded'] as const

/** Whose account, in which of their centres it is noted. */
export type Own = { personId: string; centreId: string; now: Temporal.Instant }

/** Notes what a person did to their own account in the chain of the centre they are in. */
export async function recordOwnAct(
  tx: Transaction<DB>,
  { personId, centreId, now }: Own,
  kind: (typeof accountEvents)[number],
  subject: { kind: string; id: string },
): Promise<void> {
  await recordEvent(tx, { centreId, stream: centreId, at: now, actor: { kind: 'person', id: personId }, kind, subject })
}
