import type { Reader } from '../../platform/database/centre.ts'
import type { LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import type { Role } from '../../platform/web/policy.ts'
import type { Unit } from '../../specification/schema.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { withoutWithheld } from '../../sufficiency/withheld.ts'
import { findRegistered, getPracticeRecord, getReckoning, getRecordSeq, reckonForOthers } from '../practice/index.ts'

/** A practice record to be read, and what counts of it for the unit that the learner is registered on, if on one. */
export type Practice = { record: PracticeRecord; evaluation: Evaluation | undefined; unit: Unit | undefined }

/** The learner's own. */
export async function readOwnPractice(reader: Reader, { centreId, learnerId, recordSeq, today }: LearnerVisit): Promise<Practice> {
  const registered = await findRegistered(reader, centreId, learnerId, 'own')
  if (registered === undefined) return { record: await getPracticeRecord(reader, centreId, learnerId), evaluation: undefined, unit: undefined }
  return { ...(await getReckoning(reader, centreId, registered.enrolment, recordSeq, today)), unit: registered.unit }
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
  const { centreId, today } = visit
  const registered = await findRegistered(reader, centreId, learnerId, 'own')
  if (registered === undefined) return { record: withoutWithheld(await getPracticeRecord(reader, centreId, learnerId)), evaluation: undefined, unit: undefined }
  const recordSeq = await getRecordSeq(reader, centreId, learnerId)
  return { ...(await reckonForOthers(reader, centreId, registered.enrolment, recordSeq, today)), unit: registered.unit }
}
