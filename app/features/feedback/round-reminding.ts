import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { findRecipient } from '../clients/index.ts'
import { askerBehind, askerOf, resendLink, type Asker, type Link, type WaitingLink } from '../links/index.ts'
import { roundIn } from './queries.ts'
import { endOf, note, type Post } from './round-actions.ts'
import { sendRoundLetter } from './round-letters.ts'
import { findSilent, lockRound } from './round-queries.ts'
import { roundStanding, type Round } from './round-rules.ts'
import { whyRemindingIsRefused } from './rules.ts'

type Refused = { kind: 'closed' | 'sent today' | 'no address' | 'answered' | 'revoked' }

/** Writes again to everybody who has not answered and was not written to today. Who that is, and how many, nobody is told. */
export async function remindSilent(tx: Transaction<DB>, post: Post, visit: LearnerVisit, roundId: string): Promise<Result<undefined, { kind: 'closed' }>> {
  const { centreId, learnerId, now, today, place } = visit
  const round = await lockRound(tx, centreId, learnerId, roundId)
  if (roundStanding(round, 0, today) !== 'open') return refused({ kind: 'closed' })
  for (const link of await findSilent(tx, centreId, learnerId, roundId, now)) await remind(tx, post, askerOf(visit), { link, round, zone: place.zone })
  return good(undefined)
}

/** The same by the house on its own, for one who has waited long. A round that is closed reminds nobody. */
export async function remindRespondent(tx: Transaction<DB>, post: Post, link: WaitingLink, at: Temporal.Instant): Promise<Result<undefined, Refused>> {
  const round = await lockRound(tx, link.centreId, link.learnerId, roundIn(link) ?? '')
  if (roundStanding(round, 0, dayOf(at, link.centre.zone)) !== 'open') return refused({ kind: 'closed' })
  return remind(tx, post, askerBehind(link, at), { link, round, zone: link.centre.zone })
}

async function remind(
  tx: Transaction<DB>,
  post: Post,
  asker: Asker,
  { link, round, zone }: { link: Link; round: Round; zone: string },
): Promise<Result<undefined, Refused>> {
  const { centreId, learnerId, by, at } = asker
  const why = whyRemindingIsRefused(link.lastSentAt, at)
  if (why !== undefined) return refused({ kind: why })
  const addressee = await findRecipient(tx, post.vault, centreId, link.recipient.id, { at, actor: by })
  if (addressee?.email === undefined) return refused({ kind: 'no address' })
  const again = await resendLink(tx, post, link, { by, at, expires: endOf(round, zone) })
  if (!again.ok) return again
  await note(tx, { centreId, learnerId, now: at }, by, 'FeedbackRoundReminded', round.id, { timesSent: link.timesSent + 1 })
  await sendRoundLetter(tx, post, asker, round, { to: { ...addressee, email: addressee.email }, url: again.value.url, again: true })
  return good(undefined)
}
