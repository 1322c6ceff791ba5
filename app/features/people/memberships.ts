import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { recordPeopleEvent, type By } from './events.ts'
import { findMember, lockAdministrators } from './queries.ts'
import { whyEndingIsRefused } from './rules.ts'

/** Ends a role that somebody has. What they did in it stays; they see nothing of the centre in that role any more. */
export async function endMembership(
  tx: Transaction<DB>,
  by: By,
  membershipId: string,
): Promise<Result<undefined, { kind: 'gone' } | { kind: 'last administrator' }>> {
  const administrators = await lockAdministrators(tx, by.centreId)
  const member = await findMember(tx, by.centreId, membershipId)
  if (member === undefined) return refused({ kind: 'gone' })
  const why = whyEndingIsRefused(member, administrators)
  if (why !== undefined) return refused({ kind: why })
  await tx.updateTable('membership').set({ ended_at: by.now.toString() }).where('centre_id', '=', by.centreId).where('id', '=', membershipId).execute()
  await recordPeopleEvent(tx, by, 'MembershipEnded', { kind: 'membership', id: membershipId }, { role: member.role, person: member.personId })
  return good(undefined)
}
