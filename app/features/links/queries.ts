import { sql, type Selectable, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { findKeeping } from '../keeping/index.ts'
import type { Link, LinkDetails, LinkPurpose, OpenedLink, Recipient, WaitingLink } from './link.ts'
import { whyClosed } from './rules.ts'
import type { ReadToken } from './token.ts'

/** The link of a token, with the centre and the learner who asks. Read inside the centre that the token names. */
export async function findLinkByToken(tx: Transaction<DB>, token: string, { centreId, hash }: ReadToken): Promise<OpenedLink | undefined> {
  const row = await linksWithAskers(tx, centreId).where('link.token_hash', '=', hash).executeTakeFirst()
  return row && { ...waitingLinkOf(row), token, keeping: await findKeeping(tx, centreId, row.learner_id) }
}

/** What else a learner asks of the person whom a link was made for, and does not ask no more; opened with that link’s token. */
export async function findOthersFor(tx: Transaction<DB>, link: OpenedLink): Promise<OpenedLink[]> {
  const [own = ''] = link.token.split('~')
  const rows = await linksWithAskers(tx, link.centreId)
    .where('link.learner_id', '=', link.learnerId)
    .where('link.recipient_kind', '=', link.recipient.kind)
    .where('link.recipient_id', '=', link.recipient.id)
    .where('link.id', '<>', link.id)
    .where('link.purpose', '<>', 'end contract')
    .where('link.revoked_at', 'is', null)
    .orderBy('link.created_at')
    .orderBy('link.id')
    .execute()
  return rows.map((row) => ({ ...waitingLinkOf(row), token: `${own}~${row.id}`, keeping: link.keeping }))
}

/** Links to look for: open now, last sent by `sentBy`, sent at most so many times, after the id of the last one seen. */
export type Waiting = { now: Temporal.Instant; sentBy: Temporal.Instant; mostTimesSent: number; after: string; limit: number }

/** Links of a centre that have waited, of learners who are still there, by id. Nobody is asked to end a contract. */
export async function findWaitingLinks(reader: Reader, centreId: string, { now, sentBy, mostTimesSent, after, limit }: Waiting): Promise<WaitingLink[]> {
  const rows = await linksWithAskers(reader, centreId)
    .where('link.answered_at', 'is', null)
    .where('link.purpose', '!=', 'end contract')
    .where('link.revoked_at', 'is', null)
    .where('link.expires_at', '>', sql<Temporal.Instant>`${now.toString()}`)
    .where('link.last_sent_at', '<=', sql<Temporal.Instant>`${sentBy.toString()}`)
    .where('link.times_sent', '<=', mostTimesSent)
    .where('link.id', '>', after)
    .where((where) =>
      where.exists(
        where
          .selectFrom('membership')
          .select('membership.id')
          .whereRef('membership.centre_id', '=', 'learner.centre_id')
          .whereRef('membership.person_id', '=', 'learner.person_id')
          .where('membership.role', '=', 'learner')
          .where('membership.ended_at', 'is', null),
      ),
    )
    .orderBy('link.id')
    .limit(limit)
    .execute()
  return rows.map(waitingLinkOf)
}

/** What waits for one person, the oldest first: open, whatever its purpose. */
export async function findOpenLinksTo(reader: Reader, centreId: string, learnerId: string, recipientId: string, now: Temporal.Instant): Promise<WaitingLink[]> {
  const rows = await linksWithAskers(reader, centreId)
    .where('link.learner_id', '=', learnerId)
    .where('link.recipient_id', '=', recipientId)
    .orderBy('link.created_at')
    .orderBy('link.id')
    .execute()
  return rows.map(waitingLinkOf).filter((link) => whyClosed(link, now) === undefined)
}

function linksWithAskers(reader: Reader, centreId: string) {
  return reader
    .selectFrom('link')
    .innerJoin('centre', 'centre.id', 'link.centre_id')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'link.centre_id').onRef('learner.id', '=', 'link.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .selectAll('link')
    .select(['centre.name as centre_name', 'centre.zone as centre_zone', 'person.name as learner_name'])
    .where('link.centre_id', '=', centreId)
}

type Row = Selectable<DB['link']> & { centre_name: string; centre_zone: string; learner_name: string }

function waitingLinkOf(row: Row): WaitingLink {
  return { ...linkOf(row), centre: { name: row.centre_name, zone: row.centre_zone }, learnerName: row.learner_name }
}

/** One link of a learner. */
export async function findLink(reader: Reader, centreId: string, learnerId: string, linkId: string): Promise<Link | undefined> {
  const row = await reader
    .selectFrom('link')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', linkId)
    .executeTakeFirst()
  return row && linkOf(row)
}

/** All links that a learner has made for a purpose (and for one subject, when it is given), oldest first. */
export async function findLinks(reader: Reader, centreId: string, learnerId: string, wanted: { purpose: LinkPurpose; subjectId?: string }): Promise<Link[]> {
  let query = reader.selectFrom('link').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId).where('purpose', '=', wanted.purpose)
  if (wanted.subjectId !== undefined) query = query.where('subject_id', '=', wanted.subjectId)
  const rows = await query.orderBy('created_at').orderBy('id').execute()
  return rows.map(linkOf)
}

/** Every link made for one person by one learner, the oldest first. */
export async function findLinksTo(reader: Reader, centreId: string, learnerId: string, recipientId: string): Promise<Link[]> {
  const rows = reader.selectFrom('link').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  return (await rows.where('recipient_id', '=', recipientId).orderBy('created_at').orderBy('id').execute()).map(linkOf)
}

/** Every link that a learner has made, the oldest first; but those of a round, of which nobody is told who has answered (R098). */
export async function listLinks(reader: Reader, centreId: string, learnerId: string): Promise<Link[]> {
  const rows = reader.selectFrom('link').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  return (
    await rows
      .where(sql<boolean>`details->>'round' is null`)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(linkOf)
}

/**
 * Locks every link made for one person by one learner, in one order, until the transaction ends. Before anything is written to the
 * learner’s chain: whoever answers by a link takes the link first, too.
 */
export async function lockLinksTo(tx: Transaction<DB>, centreId: string, learnerId: string, recipientId: string): Promise<void> {
  const own = tx.selectFrom('link').select('id').where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  await own.where('recipient_id', '=', recipientId).orderBy('id').forUpdate().execute()
}

/** The link as it stands now, locked until the transaction ends. */
export async function lockLinkRow(tx: Transaction<DB>, centreId: string, linkId: string): Promise<Link> {
  const row = await tx.selectFrom('link').selectAll().where('centre_id', '=', centreId).where('id', '=', linkId).forUpdate().executeTakeFirstOrThrow()
  return linkOf(row)
}

function linkOf(row: Selectable<DB['link']>): Link {
  return {
    id: row.id,
    centreId: row.centre_id,
    learnerId: row.learner_id,
    purpose: row.purpose as LinkPurpose,
    subjectId: row.subject_id,
    recipient: { kind: row.recipient_kind as Recipient['kind'], id: row.recipient_id },
    details: row.details as LinkDetails,
    createdAt: row.created_at,
    lastSentAt: row.last_sent_at,
    timesSent: row.times_sent,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    revokedAt: row.revoked_at,
  }
}
