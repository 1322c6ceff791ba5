import type { Transaction } from 'kysely'
import { recordEventBy, type ByPerson } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const accountEvents = ['PasswordChanged', 'SessionEnded'] as const

/** Notes what a person did to their own account in the chain of the centre they are in. */
export async function recordOwnAct(
  tx: Transaction<DB>,
  person: ByPerson,
  kind: (typeof accountEvents)[number],
  subject: { kind: string; id: string },
): Promise<void> {
  await recordEventBy(tx, person, { stream: person.centreId, kind, subject })
}
