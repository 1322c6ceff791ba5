import type { Reader } from '../../platform/database/centre.ts'
import { roomFor } from '../../platform/web/kept-pages.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { getUnit } from '../catalogue/index.ts'
import { getPracticeRecords, readPracticeRecord, type Enrolment, type ReadPractice } from './queries.ts'

/** A learner's record and what it still lacks for one unit on one day. */
export type Reckoning = { record: PracticeRecord; evaluation: Evaluation }

/** In characters of the record as JSON; a record with its evaluation takes about four bytes for each in memory. */
const kept = roomFor<Reckoning>(16 * 1024 * 1024)

/**
 * Reckons a learner's record for a unit. The reckoning is kept until the record's audit chain moves (`seq`) or the day changes,
 * for every change to a record adds to its chain in the same transaction. It is kept under the `seq` that was read with the
 * record, and never from a transaction that has written: what is undone would stay behind in it.
 */
export async function getReckoning(reader: Reader, centreId: string, enrolment: Enrolment, seq: number, today: string): Promise<Reckoning> {
  return reckonFrom(reader, centreId, enrolment, { seq, today }, () => readPracticeRecord(reader, centreId, enrolment.learnerId))
}

/** The same for several units of one learner, by enrolment. The record is read once at most. */
export async function getReckonings(
  reader: Reader,
  centreId: string,
  enrolments: readonly Enrolment[],
  seq: number,
  today: string,
): Promise<Map<string, Reckoning>> {
  const reckonings = new Map<string, Reckoning>()
  let record: Promise<ReadPractice> | undefined
  for (const enrolment of enrolments) {
    const readOnce = () => (record ??= readPracticeRecord(reader, centreId, enrolment.learnerId))
    reckonings.set(enrolment.id, await reckonFrom(reader, centreId, enrolment, { seq, today }, readOnce))
  }
  return reckonings
}

type Stamp = { seq: number; today: string }

async function reckonFrom(
  reader: Reader,
  centreId: string,
  enrolment: Enrolment,
  { seq, today }: Stamp,
  readRecord: () => Promise<ReadPractice>,
): Promise<Reckoning> {
  const place = `${centreId}/${enrolment.id}`
  const before = kept.find(place, `${seq}/${today}`)
  if (before !== undefined) return before
  const { record, seq: read, committed } = await readRecord()
  const reckoning = { record, evaluation: evaluate(await getUnit(reader, centreId, enrolment.specification, enrolment.unit), record, { asOf: today }) }
  if (committed) kept.keep(place, `${read}/${today}`, reckoning, JSON.stringify(record).length)
  return reckoning
}

/** Evaluates the records of many at once, read in one query, by the id of their enrolment. Nothing of it is kept here. */
export async function evaluateMany(reader: Reader, centreId: string, enrolments: readonly Enrolment[], today: string): Promise<Map<string, Evaluation>> {
  if (enrolments.length === 0) return new Map()
  const records = await getPracticeRecords(reader, centreId, [...new Set(enrolments.map(({ learnerId }) => learnerId))])
  const evaluated = new Map<string, Evaluation>()
  for (const { id, learnerId, specification, unit } of enrolments) {
    const record = records.get(learnerId)
    if (record === undefined) throw new Error('A learner without a record')
    evaluated.set(id, evaluate(await getUnit(reader, centreId, specification, unit), record, { asOf: today }))
  }
  return evaluated
}
