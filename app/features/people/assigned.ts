import { isId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

/** A learner as those who work with them name them. */
export type AssignedLearner = { id: string; personId: string; name: string }

const assignedBy = { tutor: 'learner.tutor_id', supervisor: 'learner.supervisor_id', assessor: 'learner.assessor_id' } as const

/** A learner whom this tutor, supervisor or assessor works with; any of the centre for its administrator. Nobody else finds one. */
export async function findAssignedLearner(
  reader: Reader,
  { centreId, personId, place: { role } }: Pick<MemberVisit, 'centreId' | 'personId' | 'place'>,
  learnerId: string,
): Promise<AssignedLearner | undefined> {
  if (!isId(learnerId)) return undefined
  const query = reader
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id', 'learner.person_id as personId', 'person.name'])
    .where('learner.centre_id', '=', centreId)
    .where('learner.id', '=', learnerId)
  if (role === 'administrator') return query.executeTakeFirst()
  if (role !== 'tutor' && role !== 'supervisor' && role !== 'assessor') return undefined
  return query.where(assignedBy[role], '=', personId).executeTakeFirst()
}
