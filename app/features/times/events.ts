import type { Transaction } from 'kysely'
import { recordEvent, recordEventBy, type Actor, type ByPerson, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

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
  data?: EventData
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
export async function recordOwnTimesEvent(tx: Transaction<DB>, visit: ByPerson, stream: string, event: TimesEvent): Promise<void> {
  await recordEventBy(tx, visit, { stream, ...event })
}
