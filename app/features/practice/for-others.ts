import type { Reader } from '../../platform/database/centre.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { withoutWithheld } from '../../sufficiency/withheld.ts'
import { getUnit } from '../catalogue/index.ts'
import { getReckoning, type Reckoning } from './evaluation.ts'
import { getPracticeRecord, type Enrolment } from './queries.ts'

/** A reckoning as others than the learner may see it, and the aliases of clients whose work was left out of it. */
export type ShownReckoning = Reckoning & { withheld: readonly string[] }

/** What staff are shown and what is submitted: without the clients who have withdrawn their consent to assessment (R107). */
export async function reckonForOthers(reader: Reader, centreId: string, enrolment: Enrolment, seq: number, today: string): Promise<ShownReckoning> {
  const reckoning = await getReckoning(reader, centreId, enrolment, seq, today)
  const record = withoutWithheld(reckoning.record)
  if (record === reckoning.record) return { ...reckoning, withheld: [] }
  const unit = await getUnit(reader, centreId, enrolment.specification, enrolment.unit)
  return { record, evaluation: evaluate(unit, record, { asOf: today }), withheld: leftOut(reckoning.record, record) }
}

/** A learner’s whole record in the same way, as it stands now, and the aliases of clients that are left out of it. */
export async function getRecordForOthers(
  reader: Reader,
  centreId: string,
  learnerId: string,
): Promise<{ record: PracticeRecord; withheld: readonly string[] }> {
  const whole = await getPracticeRecord(reader, centreId, learnerId)
  const record = withoutWithheld(whole)
  return { record, withheld: leftOut(whole, record) }
}

function leftOut(whole: PracticeRecord, shown: PracticeRecord): string[] {
  const kept = new Set(shown.clients.map(({ id }) => id))
  return whole.clients.flatMap(({ id, alias }) => (kept.has(id) ? [] : [alias]))
}
