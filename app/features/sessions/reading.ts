import type { Reader } from '../../platform/database/centre.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import type { Role } from '../../platform/web/policy.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { findOwnReckoning, getPracticeRecord, getRecordSeq } from '../practice/index.ts'

/** A practice record to be read, and what counts of it when the learner is registered on a unit. */
export type Practice = { record: PracticeRecord; evaluation: Evaluation | undefined }

/** The learner's own. */
export async function readOwnPractice(reader: Reader, visit: LearnerVisit): Promise<Practice> {
  const reckoning = await findOwnReckoning(reader, visit)
  return reckoning ?? { record: await getPracticeRecord(reader, visit.centreId, visit.learnerId), evaluation: undefined }
}

/** A learner who was given to one of the staff, by name: learners are known to those who teach and assess them. */
export type GivenLearner = { id: string; name: string }

const givenBy = { tutor: 'tutor_id', supervisor: 'supervisor_id', assessor: 'assessor_id' } as const satisfies Partial<Record<Role, string>>

/** The learner, if this person is their tutor, supervisor or assessor in the role they are in now. */
export async function findGivenLearner(reader: Reader, visit: MemberVisit, learnerId: string): Promise<GivenLearner | undefined> {
  const { role } = visit.place
  if (!(role in givenBy)) return undefined
  const column = givenBy[role as keyof typeof givenBy]
  return reader
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id', 'person.name'])
    .where('learner.centre_id', '=', visit.centreId)
    .where('learner.id', '=', learnerId)
    .where(`learner.${column}`, '=', visit.personId)
    .executeTakeFirst()
}

/** The practice of a learner who was given to one of the staff. */
export async function readGivenPractice(reader: Reader, visit: MemberVisit, learnerId: string): Promise<Practice> {
  const recordSeq = await getRecordSeq(reader, visit.centreId, learnerId)
  const reckoning = await findOwnReckoning(reader, { centreId: visit.centreId, learnerId, recordSeq, today: visit.today })
  return reckoning ?? { record: await getPracticeRecord(reader, visit.centreId, learnerId), evaluation: undefined }
}
