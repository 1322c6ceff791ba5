import type { Transaction } from 'kysely'
import { recordEventBy, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Keeper } from '../sessions/index.ts'

/** What happens to reflections. */
export const reflectionsEvents = ['ReflectionWritten', 'ReflectionChanged'] as const

/** Adds an event about a reflection to its learner's chain. */
export async function recordReflectionEvent(
  tx: Transaction<DB>,
  keeper: Keeper,
  kind: (typeof reflectionsEvents)[number],
  id: string,
  data: EventData,
): Promise<void> {
  await recordEventBy(tx, keeper, {
    stream: keeper.learnerId,
    kind,
    subject: { kind: 'reflection', id },
    data,
  })
}
