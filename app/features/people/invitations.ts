import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { createPerson, findPersonByEmail, sameEmail } from '../../platform/auth/person.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Role } from '../../platform/web/policy.ts'
import { beginMembership } from '../centres/index.ts'
import { makeToken, type ReadToken } from '../links/index.ts'
import { recordPeopleEvent, type By } from './events.ts'
import { findRolesOf } from './queries.ts'
import { invitationDays, whyInvitationIsClosed } from './rules.ts'

/** An invitation as it is kept. */
export type Invitation = {
  id: string
  centreId: string
  centreName: string
  name: string
  email: string
  roles: Role[]
  /** The centre itself, where the command line invited its first administrator. */
  inviterName: string
  invitedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  acceptedAt: Temporal.Instant | null
  revokedAt: Temporal.Instant | null
}

/** An invitation that was just made or made anew, with the token that only its mail knows. */
export type FreshInvitation = { id: string; token: string; name: string; email: string; roles: readonly Role[] }

function invitations(reader: Reader, centreId: string) {
  return reader
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.invited_by')
    .innerJoin('centre', 'centre.id', 'invitation.centre_id')
    .select(['invitation.id', 'centre.id as centreId', 'centre.name as centreName', 'invitation.name', 'invitation.email', 'invitation.roles'])
    .select((one) => one.fn.coalesce('person.name', 'centre.name').as('inviterName'))
    .select([
      'invitation.invited_at as invitedAt',
      'invitation.expires_at as expiresAt',
      'invitation.accepted_at as acceptedAt',
      'invitation.revoked_at as revokedAt',
    ])
    .where('invitation.centre_id', '=', centreId)
    .$narrowType<{ roles: Role[] }>()
}

/** The invitations of a centre that nobody has answered or taken back, the newest first. */
export async function findOpenInvitations(reader: Reader, centreId: string): Promise<Invitation[]> {
  return invitations(reader, centreId)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .orderBy('invitation.invited_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(200)
    .execute()
}

/** The invitation that a token from a mail leads to. The transaction must see the centre that the token names. */
export async function findInvitation(reader: Reader, { centreId, hash }: ReadToken): Promise<Invitation | undefined> {
  return invitations(reader, centreId).where('invitation.token_hash', '=', hash).executeTakeFirst()
}

function expiry(now: Temporal.Instant): string {
  return now.add({ hours: 24 * invitationDays }).toString()
}

/** Invites somebody. An earlier invitation of the same address is taken back, so that one link is good at a time. */
export async function invitePerson(
  tx: Transaction<DB>,
  by: By,
  invited: { name: string; email: string; roles: readonly Role[]; inviterId: string | null },
): Promise<Result<FreshInvitation, { kind: 'already here'; roles: readonly Role[] }>> {
  const email = sameEmail(invited.email)
  const already = await findRolesOf(tx, by.centreId, email)
  const roles = invited.roles.filter((role) => !already.includes(role))
  if (roles.length === 0) return refused({ kind: 'already here', roles: invited.roles })
  const earlier = await tx
    .selectFrom('invitation')
    .select('id')
    .where('centre_id', '=', by.centreId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  for (const { id } of earlier) await revokeInvitation(tx, by, id)
  const id = newId(by.now.epochMilliseconds)
  const { token, hash } = makeToken(by.centreId)
  await tx
    .insertInto('invitation')
    .values({
      centre_id: by.centreId,
      id,
      email,
      name: invited.name,
      roles,
      token_hash: hash,
      invited_by: invited.inviterId,
      invited_at: by.now.toString(),
      expires_at: expiry(by.now),
    })
    .execute()
  await recordPeopleEvent(tx, by, 'PersonInvited', { kind: 'invitation', id }, { roles })
  return good({ id, token, name: invited.name, email, roles })
}

/** Makes an open invitation good for as many days again under a new link; the old link dies. */
export async function renewInvitation(tx: Transaction<DB>, by: By, id: string): Promise<FreshInvitation | undefined> {
  const { token, hash } = makeToken(by.centreId)
  const renewed = await tx
    .updateTable('invitation')
    .set({ token_hash: hash, expires_at: expiry(by.now) })
    .where('centre_id', '=', by.centreId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['name', 'email', 'roles'])
    .executeTakeFirst()
  if (renewed === undefined) return undefined
  await recordPeopleEvent(tx, by, 'InvitationSentAgain', { kind: 'invitation', id })
  return { id, token, name: renewed.name, email: renewed.email, roles: renewed.roles as Role[] }
}

/** Takes an open invitation back; answers whether there was one. */
export async function revokeInvitation(tx: Transaction<DB>, by: By, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ revoked_at: by.now.toString() })
    .where('centre_id', '=', by.centreId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await recordPeopleEvent(tx, by, 'InvitationRevoked', { kind: 'invitation', id })
  return true
}

/** What came of accepting: who they are, and whether they were new to this installation. */
export type Accepted = { personId: string; email: string; isNew: boolean; centreName: string; roles: readonly Role[] }

/**
 * Accepts an invitation once: the person is made if they are new (with the password, if they chose one), and gets every role
 * they were invited to. Somebody who has an account keeps it as it is: the link never changes a password.
 */
export async function acceptInvitation(
  tx: Transaction<DB>,
  read: ReadToken,
  password: string | undefined,
  now: Temporal.Instant,
): Promise<Result<Accepted, { kind: 'unknown' | 'accepted' | 'revoked' | 'expired' }>> {
  await tx.selectFrom('invitation').select('id').where('centre_id', '=', read.centreId).where('token_hash', '=', read.hash).forUpdate().execute()
  const invitation = await findInvitation(tx, read)
  if (invitation === undefined) return refused({ kind: 'unknown' })
  const closed = whyInvitationIsClosed(invitation, now)
  if (closed !== undefined) return refused({ kind: closed })
  const existing = await findPersonByEmail(tx, invitation.email)
  const chosen = password === undefined ? {} : { password }
  const personId = existing?.id ?? (await createPerson(tx, { name: invitation.name, email: invitation.email, ...chosen }, now))
  const by: By = { centreId: read.centreId, actor: { kind: 'person', id: personId }, now }
  await tx.updateTable('invitation').set({ accepted_at: now.toString() }).where('centre_id', '=', read.centreId).where('id', '=', invitation.id).execute()
  await recordPeopleEvent(tx, by, 'InvitationAccepted', { kind: 'invitation', id: invitation.id })
  for (const role of invitation.roles) await beginMembership(tx, read.centreId, personId, role, by)
  return good({ personId, email: invitation.email, isNew: existing === undefined, centreName: invitation.centreName, roles: invitation.roles })
}
