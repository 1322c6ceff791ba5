import type { Reader } from '../../platform/database/centre.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { getUnit } from '../catalogue/index.ts'
import { readPracticeRecord, type Enrolment } from './queries.ts'

/** A learner's record and what it still lacks for one unit on one day. */
export type Reckoning = { record: PracticeRecord; evaluation: Evaluation }

const kept = new Map<string, { seq: number; reckoning: Reckoning }>()
const most = 2000

/**
 * Reckons a learner's record for a unit. The reckoning is kept until the record's audit chain moves (`seq`) or the day changes,
 * for every change to a record adds to its chain in the same transaction. It is kept under the `seq` that was read with the
 * record, and never from a transaction that has written: what is undone would stay behind in it.
 */
export async function getReckoning(reader: Reader, centreId: string, enrolment: Enrolment, seq: number, today: string): Promise<Reckoning> {
  const key = `${centreId}/${enrolment.id}/${today}`
  const before = kept.get(key)
  if (before !== undefined && before.seq === seq) return before.reckoning
  const read = await readPracticeRecord(reader, centreId, enrolment.learnerId)
  const reckoning = { record: read.record, evaluation: evaluate(getUnit(enrolment.specification, enrolment.unit), read.record, { asOf: today }) }
  if (!read.committed) return reckoning
  if (kept.size >= most) forgetOldest()
  kept.set(key, { seq: read.seq, reckoning })
  return reckoning
}

function forgetOldest(): void {
  const oldest = kept.keys().next()
  if (!oldest.done) kept.delete(oldest.value)
}
