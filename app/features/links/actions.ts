import { sql, type Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { recordLinkEvent } from './events.ts'
import type { FreshLink, Link, NewLink, WhyClosed } from './link.ts'
import { findLinks, findLinksTo, lockLinkRow, lockLinksTo } from './queries.ts'
import { whyClosed } from './rules.ts'
import { makeToken } from './token.ts'

type Address = Pick<House, 'baseUrl'>

/** Who does it, and when. */
export type Done = { by: Actor; at: Temporal.Instant }

/** Makes a link for one person and one purpose. Mail its address in the same transaction. */
export async function createLink(tx: Transaction<DB>, house: Address, wanted: NewLink, { by, at }: Done): Promise<FreshLink> {
  const id = newId()
  const { token, hash } = makeToken(wanted.centreId)
  await tx
    .insertInto('link')
    .values({
      centre_id: wanted.centreId,
      id,
      learner_id: wanted.learnerId,
      purpose: wanted.purpose,
      subject_id: wanted.subjectId,
      recipient_kind: wanted.recipient.kind,
      recipient_id: wanted.recipient.id,
      details: JSON.stringify(wanted.details ?? {}),
      token_hash: hash,
      created_at: at.toString(),
      last_sent_at: at.toString(),
      expires_at: wanted.expires.toString(),
    })
    .execute()
  await recordLinkEvent(tx, 'LinkMade', { id, ...wanted }, by, at)
  return { id, token, url: addressOf(house, token) }
}

/** Gives a link a new token to mail; the old one dies at once. An expired link comes to life again until `expires`. */
export async function resendLink(
  tx: Transaction<DB>,
  house: Address,
  link: Pick<Link, 'id' | 'centreId'>,
  { by, at, expires }: Done & { expires: Temporal.Instant },
): Promise<Result<FreshLink, { kind: 'answered' | 'revoked' }>> {
  const current = await lockLinkRow(tx, link.centreId, link.id)
  const why = whyClosed(current, at)
  if (why === 'answered' || why === 'revoked') return refused({ kind: why })
  const { token, hash } = makeToken(link.centreId)
  await tx
    .updateTable('link')
    .set({ token_hash: hash, last_sent_at: at.toString(), times_sent: current.timesSent + 1, expires_at: expires.toString() })
    .where('centre_id', '=', link.centreId)
    .where('id', '=', link.id)
    .execute()
  await recordLinkEvent(tx, 'LinkSentAgain', current, by, at)
  return good({ id: link.id, token, url: addressOf(house, token) })
}

/** Ends every link for a subject that nobody has answered. Answers how many there were. */
export async function revokeLinks(
  tx: Transaction<DB>,
  wanted: Pick<Link, 'centreId' | 'learnerId' | 'purpose' | 'subjectId'>,
  { by, at }: Done,
): Promise<number> {
  const links = await findLinks(tx, wanted.centreId, wanted.learnerId, wanted)
  let ended = 0
  for (const link of links) ended += (await revokeLink(tx, link, { by, at })) ? 1 : 0
  return ended
}

/** Ends one link. False when it was answered or revoked before. */
export async function revokeLink(tx: Transaction<DB>, link: Pick<Link, 'id' | 'centreId'>, { by, at }: Done): Promise<boolean> {
  const current = await lockLinkRow(tx, link.centreId, link.id)
  const why = whyClosed(current, at)
  if (why === 'answered' || why === 'revoked') return false
  await tx.updateTable('link').set({ revoked_at: at.toString() }).where('centre_id', '=', link.centreId).where('id', '=', link.id).execute()
  await recordLinkEvent(tx, 'LinkRevoked', current, by, at)
  return true
}

/**
 * Puts out every address that one person was ever sent by a learner, also of what they have answered: the letters went to an e-mail
 * address that is not theirs, or no more. What waits stays as it is, and is sent anew by `resendLink`.
 */
export async function putOutAddresses(tx: Transaction<DB>, centreId: string, learnerId: string, recipientId: string): Promise<void> {
  await lockLinksTo(tx, centreId, learnerId, recipientId)
  for (const { id } of await findLinksTo(tx, centreId, learnerId, recipientId)) {
    const { hash } = makeToken(centreId)
    await tx.updateTable('link').set({ token_hash: hash }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  }
}

/**
 * Locks a link so that of two answers at the same instant one is first; the other learns here that it was answered. Whoever
 * also locks what the link is about (a contract, a supervision) locks that before the link, here and elsewhere.
 */
export async function lockLink(tx: Transaction<DB>, link: Pick<Link, 'id' | 'centreId'>, now: Temporal.Instant): Promise<WhyClosed | undefined> {
  return whyClosed(await lockLinkRow(tx, link.centreId, link.id), now)
}

/** Notes that a locked link was answered: it can be answered only once. */
export async function markAnswered(tx: Transaction<DB>, link: Pick<Link, 'id' | 'centreId'>, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('link').set({ answered_at: now.toString() }).where('centre_id', '=', link.centreId).where('id', '=', link.id).execute()
}

/** The same when somebody said that they would rather not answer: an answer, too, which can be told from the others (`isDeclined`). */
export async function markDeclined(tx: Transaction<DB>, link: Pick<Link, 'id' | 'centreId'>, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('link')
    .set({ answered_at: now.toString(), details: sql`details || '{"declined": true}'::jsonb` })
    .where('centre_id', '=', link.centreId)
    .where('id', '=', link.id)
    .execute()
}

/** Notes when a link was first opened. A mail scanner can do that too, which `openedWords` says: it is no sign that the person has read it. */
export async function noteOpened(tx: Transaction<DB>, link: Pick<Link, 'id' | 'centreId'>, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('link')
    .set({ opened_at: now.toString() })
    .where('centre_id', '=', link.centreId)
    .where('id', '=', link.id)
    .where('opened_at', 'is', null)
    .execute()
}

function addressOf(house: Address, token: string): string {
  return house.baseUrl + routes.link.at({ token })
}
