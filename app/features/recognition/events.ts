import type { Transaction } from 'kysely'
import { recordEventBy, type ByPerson, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const recognitionEvents = ['RecognitionAsked', 'RecognitionRevised', 'RecognitionWithdrawn', 'RecognitionDecided'] as const

type RecognitionEvent = { kind: (typeof recognitionEvents)[number]; learnerId: string; recognitionId: string; data?: EventData }

/** Tells the learner's chain what happened to what they ask to have recognised. */
export async function recordRecognitionEvent(tx: Transaction<DB>, visit: ByPerson, event: RecognitionEvent): Promise<void> {
  const { kind, learnerId, recognitionId, data = {} } = event
  await recordEventBy(tx, visit, {
    stream: learnerId,
    kind,
    subject: { kind: 'recognition', id: recognitionId },
    data,
  })
}
