import type { Link, WhyClosed } from './link.ts'

/**
 * Whether a link still opens what else the same learner asks of the same person: also after it was answered, until it expires,
 * but never once it was revoked.
 */
export function opensOthers(link: Pick<Link, 'revokedAt' | 'expiresAt'>, now: Temporal.Instant): boolean {
  return link.revokedAt === null && Temporal.Instant.compare(link.expiresAt, now) > 0
}

/** A link as if nobody had been written to about it yet: its letters went to an address that was not theirs. */
export function asNeverSent<One extends Pick<Link, 'lastSentAt'>>(link: One): One {
  return { ...link, lastSentAt: Temporal.Instant.fromEpochMilliseconds(0) }
}

/** Whether somebody answered that they would rather not. */
export function isDeclined({ details }: Pick<Link, 'details'>): boolean {
  return details['declined'] === true
}

/**
 * Why a link no longer leads to its page, or `undefined` while it does. That it was answered is said first: it stays true
 * when the link is revoked or expires later.
 */
export function whyClosed(link: Pick<Link, 'answeredAt' | 'revokedAt' | 'expiresAt'>, now: Temporal.Instant): WhyClosed | undefined {
  if (link.answeredAt !== null) return 'answered'
  if (link.revokedAt !== null) return 'revoked'
  return Temporal.Instant.compare(link.expiresAt, now) <= 0 ? 'expired' : undefined
}
