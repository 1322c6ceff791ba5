import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { acknowledgeDocument, type Edition, type UnitDocument } from '../unit-documents/index.ts'
import type { CastKey } from './cast.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

/** Who has read what of the unit's documents: those further on all of it, Amara all but one, Ben nothing yet. */
const read: Partial<Record<CastKey, readonly UnitDocument[]>> = {
  amara: ['specification', 'task-sheet'],
  carys: ['specification', 'task-sheet', 'sufficiency-sheet'],
  dev: ['specification', 'task-sheet', 'sufficiency-sheet'],
  elin: ['specification', 'task-sheet', 'sufficiency-sheet'],
}

/** Has a learner acknowledge the documents that they have read, on the day after they were registered. */
export async function readDocuments(
  tx: Transaction<DB>,
  { key, whose }: { key: CastKey; whose: Whose },
  enrolled: Edition & { enrolmentId: string },
  { past, ago }: { past: Past; ago: number },
): Promise<void> {
  for (const document of read[key] ?? []) {
    const kept = await acknowledgeDocument(tx, visitOf(whose, past.at(ago - 1, '19:20')), { ...enrolled, document })
    if (!kept.ok) throw new Error(`${whose.name} has read ${document} before`)
  }
}
