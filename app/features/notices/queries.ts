import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'

/** Who reads a notice: by their own name, for their centre. */
export type Reader = { name: string; email: string; centreName: string }

type Whose = { centreId: string; learnerId: string }

/** The learner themselves, while they are one in the centre. */
export async function findLearner(tx: Transaction<DB>, whose: Whose): Promise<Reader | undefined> {
  return members(tx, whose).whereRef('person.id', '=', 'learner.person_id').where('membership.role', '=', 'learner').executeTakeFirst()
}

/** The assessor assigned to a learner, while they are one in the centre. */
export async function findAssessor(tx: Transaction<DB>, whose: Whose): Promise<Reader | undefined> {
  return members(tx, whose).whereRef('person.id', '=', 'learner.assessor_id').where('membership.role', '=', 'assessor').executeTakeFirst()
}

/** Somebody who has a role in the centre now. */
export async function findMember(tx: Transaction<DB>, centreId: string, personId: string): Promise<Reader | undefined> {
  return tx
    .selectFrom('membership')
    .innerJoin('centre', 'centre.id', 'membership.centre_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.name', 'person.email', 'centre.name as centreName'])
    .where('membership.centre_id', '=', centreId)
    .where('membership.person_id', '=', personId)
    .where('membership.ended_at', 'is', null)
    .executeTakeFirst()
}

function members(tx: Transaction<DB>, { centreId, learnerId }: Whose) {
  return tx
    .selectFrom('learner')
    .innerJoin('centre', 'centre.id', 'learner.centre_id')
    .innerJoin('membership', (join) => join.onRef('membership.centre_id', '=', 'learner.centre_id').on('membership.ended_at', 'is', null))
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.name', 'person.email', 'centre.name as centreName'])
    .where('learner.centre_id', '=', centreId)
    .where('learner.id', '=', learnerId)
}
