import type { Reader } from '../../platform/database/centre.ts'
import type { LearningKind, LearningTime } from './rules.ts'

/** One entry of a learner's learning hours. */
export type LearningHour = LearningTime & { id: string; day: string; note: string; revision: number }

function hoursOf(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('learning_hour')
    .select(['id', 'day', 'minutes', 'kind', 'note', 'revision', 'enrolment_id', 'registration_id', 'taken_out_at'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof hoursOf>['execute']>>[number]

function asHour({ enrolment_id: enrolmentId, registration_id: registrationId, taken_out_at: takenOutAt, kind, ...row }: Row): LearningHour {
  return { ...row, kind: kind as LearningKind, enrolmentId, registrationId, takenOut: takenOutAt !== null }
}

/** All learning hours of a learner, the newest first; those taken out, too. */
export async function findLearningHours(reader: Reader, centreId: string, learnerId: string): Promise<LearningHour[]> {
  return (await hoursOf(reader, centreId, learnerId).execute()).map(asHour)
}

/** One entry of a learner. */
export async function findLearningHour(reader: Reader, centreId: string, learnerId: string, id: string): Promise<LearningHour | undefined> {
  const row = await hoursOf(reader, centreId, learnerId).where('id', '=', id).executeTakeFirst()
  return row && asHour(row)
}
