import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Role } from '../../platform/web/policy.ts'

/** A role that somebody has in a centre now. */
export type Member = { membershipId: string; personId: string; name: string; email: string; role: Role; beganAt: Temporal.Instant }

function members(reader: Reader, centreId: string) {
  return reader
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.id as membershipId', 'person.id as personId', 'person.name', 'person.email', 'membership.role', 'membership.began_at as beganAt'])
    .where('membership.centre_id', '=', centreId)
    .where('membership.ended_at', 'is', null)
    .$narrowType<{ role: Role }>()
}

/** One page of the people of a centre, by name; `words` keeps those whose name or address has them. */
export async function findMembers(reader: Reader, centreId: string, words: string, page: { size: number; number: number }): Promise<Member[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return members(reader, centreId)
    .$if(words !== '', (query) => query.where((where) => where.or([where('person.name', 'ilike', pattern), where('person.email', 'ilike', pattern)])))
    .orderBy('person.name')
    .orderBy('membership.began_at')
    .orderBy('membership.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
}

/** How many roles people have in a centre now, of one kind if it is named. */
export async function countMembers(reader: Reader, centreId: string, role?: Role): Promise<number> {
  const row = await reader
    .selectFrom('membership')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('centre_id', '=', centreId)
    .where('ended_at', 'is', null)
    .$if(role !== undefined, (query) => query.where('role', '=', role ?? ''))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Everybody with one of these roles, for choosing from. */
export async function findMembersByRole(reader: Reader, centreId: string, role: Role): Promise<Member[]> {
  return members(reader, centreId).where('membership.role', '=', role).orderBy('person.name').orderBy('membership.id').execute()
}

/** One role that has not ended. */
export async function findMember(reader: Reader, centreId: string, membershipId: string): Promise<Member | undefined> {
  return members(reader, centreId).where('membership.id', '=', membershipId).executeTakeFirst()
}

/** Locks the administrators' memberships, so that two of them cannot end each other's at once. */
export async function lockAdministrators(tx: Transaction<DB>, centreId: string): Promise<number> {
  const rows = await tx
    .selectFrom('membership')
    .select('id')
    .where('centre_id', '=', centreId)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.length
}

/** Which roles a person with an e-mail address has in a centre already. */
export async function findRolesOf(reader: Reader, centreId: string, email: string): Promise<Role[]> {
  const rows = await members(reader, centreId)
    .where(sql`lower(person.email)`, '=', email)
    .execute()
  return rows.map((row) => row.role)
}

/** The record of a learner of a centre, with the people who work with them. */
export type KeptLearner = { id: string; personId: string; tutorId: string | null; supervisorId: string | null; assessorId: string | null }

/** The learner that a person is in a centre. */
export async function findLearnerOf(reader: Reader, centreId: string, personId: string): Promise<KeptLearner | undefined> {
  return reader
    .selectFrom('learner')
    .select(['id', 'person_id as personId', 'tutor_id as tutorId', 'supervisor_id as supervisorId', 'assessor_id as assessorId'])
    .where('centre_id', '=', centreId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}
