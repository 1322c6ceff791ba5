import type { Transaction } from 'kysely'
import { recordEvent, type Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Link } from './link.ts'

export const linksEvents = ['LinkMade', 'LinkSentAgain', 'LinkRevoked'] as const

/** Tells the learner's chain what happened to a link. */
export async function recordLinkEvent(
  tx: Transaction<DB>,
  kind: (typeof linksEvents)[number],
  link: Pick<Link, 'id' | 'centreId' | 'learnerId' | 'purpose' | 'subjectId' | 'recipient'>,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  await recordEvent(tx, {
    centreId: link.centreId,
    stream: link.learnerId,
    at,
    actor: by,
    kind,
    subject: { kind: 'link', id: link.id },
    data: { purpose: link.purpose, for: link.subjectId, recipient: link.recipient.id },
  })
}
