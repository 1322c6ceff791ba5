import type { Link, WhyClosed } from './link.ts'

/**
 * Why a link no longer leads to its page, or `undefined` while it does. That it was answered is said first: it stays true
 * when the link is revoked or expires later.
 */
export function whyClosed(link: Pick<Link, 'answeredAt' | 'revokedAt' | 'expiresAt'>, now: Temporal.Instant): WhyClosed | undefined {
  if (link.answeredAt !== null) return 'answered'
  if (link.revokedAt !== null) return 'revoked'
  return Temporal.Instant.compare(link.expiresAt, now) <= 0 ? 'expired' : undefined
}
