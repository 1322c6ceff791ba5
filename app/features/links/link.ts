import type { Keeping } from '../keeping/index.ts'

/** What a link can ask of somebody without an account. */
export type LinkPurpose =
  | 'sign contract'
  | 'give feedback'
  | 'confirm supervision'
  | 'end contract'
  | 'confirm sessions'
  | 'agree needs and goals'
  | 'review reflective log'
  | 'write witness testimony'
  | 'approve organisation agreement'

/** Whom a link was made for: the id of the client, the stakeholder or the outside supervisor. */
export type Recipient = { kind: 'client' | 'stakeholder' | 'supervisor' | 'colleague'; id: string }

/** What a feature needs to remember with its link: ids, counts and states, never a name or an address. */
export type LinkDetails = Readonly<Record<string, string | number | boolean>>

/** One thing asked of one person outside, and how far it is. Nobody can make the token of its address from it. */
export type Link = {
  id: string
  centreId: string
  learnerId: string
  purpose: LinkPurpose
  subjectId: string
  recipient: Recipient
  details: LinkDetails
  createdAt: Temporal.Instant
  lastSentAt: Temporal.Instant
  timesSent: number
  expiresAt: Temporal.Instant
  openedAt: Temporal.Instant | null
  answeredAt: Temporal.Instant | null
  revokedAt: Temporal.Instant | null
}

/** A link that nobody has answered, with the centre it belongs to, and the learner who asks. */
export type WaitingLink = Link & { centre: { name: string; zone: string }; learnerName: string }

/** A link as its page opens: with the token of the address it came by, and for how long what is left there is kept. */
export type OpenedLink = WaitingLink & { token: string; keeping: Keeping }

/** Why a link no longer leads to its page. */
export type WhyClosed = 'answered' | 'revoked' | 'expired'

/** A link that is to be made. `expires` is when it stops to work if nobody has answered. */
export type NewLink = {
  centreId: string
  learnerId: string
  purpose: LinkPurpose
  subjectId: string
  recipient: Recipient
  details?: LinkDetails
  expires: Temporal.Instant
}

/** A fresh address. Mail it: only the hash of the token is kept, so it cannot be shown again. */
export type FreshLink = { id: string; token: string; url: string }
