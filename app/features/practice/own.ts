import type { Reader } from '../../platform/database/centre.ts'
import { getReckoning, type Reckoning } from './evaluation.ts'
import { findEnrolments } from './queries.ts'

/** Whose reckoning, as a learner's visit says it. */
export type OwnPractice = { centreId: string; learnerId: string; recordSeq: number; today: string }

/** The learner's own reckoning for the unit they were registered on first; none while they are registered on none. */
export async function findOwnReckoning(reader: Reader, { centreId, learnerId, recordSeq, today }: OwnPractice): Promise<Reckoning | undefined> {
  const [enrolment] = await findEnrolments(reader, centreId, learnerId)
  return enrolment && getReckoning(reader, centreId, enrolment, recordSeq, today)
}
