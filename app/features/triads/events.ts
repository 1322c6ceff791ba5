import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const triadsEvents = ['TriadFormed', 'TriadEnded', 'TriadRoundLogged', 'TriadObserved'] as const

/** Tells the chains of all three what happened in their triad; in one order, so that no two writers wait for each other. */
export async function recordTriadEvent(
  tx: Transaction<DB>,
  visit: MemberVisit,
  learners: readonly string[],
  event: { kind: (typeof triadsEvents)[number]; subject: { kind: 'triad' | 'triad round'; id: string }; data: EventData },
): Promise<void> {
  for (const stream of learners.toSorted()) await recordEventBy(tx, visit, { stream, ...event })
}
