import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const specificationsEvents = ['SpecificationDraftAdded', 'SpecificationDraftChanged', 'SpecificationDraftRemoved', 'SpecificationPublished'] as const

/** Notes in the centre's own chain what was done about a draft, or what was published from it. */
export async function recordSpecificationEvent(
  tx: Transaction<DB>,
  visit: MemberVisit,
  kind: (typeof specificationsEvents)[number],
  draftId: string,
  data: EventData,
): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.centreId, kind, subject: { kind: 'specification draft', id: draftId }, data })
}
