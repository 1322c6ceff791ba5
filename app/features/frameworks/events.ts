import type { Transaction } from 'kysely'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const frameworksEvents = ['FrameworkImported', 'FrameworkReplaced', 'FrameworkPublished', 'FrameworkWithdrawn', 'FrameworkRemoved'] as const

/** Notes in the centre's own chain what was done about a framework. */
export async function recordFrameworkEvent(
  tx: Transaction<DB>,
  visit: MemberVisit,
  kind: (typeof frameworksEvents)[number],
  id: string,
  data: Record<string, string | number> = {},
): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.centreId, kind, subject: { kind: 'framework', id }, data })
}
