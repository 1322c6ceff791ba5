import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type AuditEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export const timesEvents = [
  'TimesOffered',
  'TimeWithdrawn',
  'TimeBooked',
  'BookingCancelled',
  'BookingReminded',
  'BookingTookPlace',
  'BookingMissed',
  'CalendarFeedMade',
  'CalendarFeedRevoked',
] as const

type TimesEvent = {
  kind: (typeof timesEvents)[number]
  subject: { kind: 'offered time' | 'booking' | 'calendar'; id: string }
  data?: NonNullable<AuditEvent['data']>
}

/** Tells a chain what happened to an offered time: the centre's, or that of the learner who booked it. */
export async function recordTimesEvent(
  tx: Transaction<DB>,
  { centreId, stream, at, actor }: { centreId: string; stream: string; at: Temporal.Instant; actor: Actor },
  event: TimesEvent,
): Promise<void> {
  await recordEvent(tx, { centreId, stream, at, actor, ...event })
}

/** The same, done by the visitor. */
export async function recordOwnTimesEvent(
  tx: Transaction<DB>,
  { centreId, personId, now }: Pick<MemberVisit, 'centreId' | 'personId' | 'now'>,
  stream: string,
  event: TimesEvent,
): Promise<void> {
  await recordTimesEvent(tx, { centreId, stream, at: now, actor: { kind: 'person', id: personId } }, event)
}
