/** A code that was mailed, without the code. */
export type KeptCode = { sentAt: Temporal.Instant; expiresAt: Temporal.Instant; tries: number; timesSent: number }

/** How often one code can be typed, how many codes one link gets in a day, and how long after one the next. */
export const mostTries = 5
export const mostCodesADay = 10
const secondsBetweenCodes = 60

export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'too many tries' | 'none'

/** What a typed code is worth. After five tries even the right one is not taken: a guess has 5 in a million for each mailed code. */
export function judgeCode({ expiresAt, tries }: KeptCode, isRight: boolean, now: Temporal.Instant): CodeVerdict {
  if (Temporal.Instant.compare(expiresAt, now) <= 0) return 'expired'
  if (tries >= mostTries) return 'too many tries'
  return isRight ? 'right' : 'wrong'
}

export type SendingCodeRefused = 'just sent' | 'too many codes'

/** Why no other code is mailed now: nobody's inbox is to be filled. */
export function whySendingCodeIsRefused(kept: KeptCode | undefined, now: Temporal.Instant): SendingCodeRefused | undefined {
  if (kept === undefined) return undefined
  if (Temporal.Instant.compare(kept.sentAt.add({ seconds: secondsBetweenCodes }), now) > 0 && kept.tries < mostTries) return 'just sent'
  const sameDay = Temporal.Instant.compare(kept.sentAt.add({ hours: 24 }), now) > 0
  return sameDay && kept.timesSent >= mostCodesADay ? 'too many codes' : undefined
}
