import type { Transaction } from 'kysely'
import { recordEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const specificationsEvents = ['SpecificationDraftAdded', 'SpecificationDraftChanged', 'SpecificationDraftRemoved', 'SpecificationPublished'] as const

type Data = Record<string, string | number | boolean | null | readonly string[]>

/** Notes in the centre's own chain what was done about a draft, or what was published from it. */
export async function recordSpecificationEvent(
  tx: Transaction<DB>,
  visit: MemberVisit,
  kind: (typeof specificationsEvents)[number],
  draftId: string,
  data: Data,
): Promise<void> {
  const { centreId, personId, now } = visit
  await recordEvent(tx, {
    centreId,
    stream: centreId,
    at: now,
    actor: { kind: 'person', id: personId },
    kind,
    subject: { kind: 'specification draft', id: draftId },
    data,
  })
}
