/** From when until when something lasts. */
export type Span = { beginsAt: Temporal.Instant; minutes: number }

function isBefore(one: Temporal.Instant, two: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, two) < 0
}

export function endOf({ beginsAt, minutes }: Span): Temporal.Instant {
  return beginsAt.add({ minutes })
}

/** Whether two overlap. One that begins as the other ends does not. */
export function overlap(one: Span, two: Span): boolean {
  return isBefore(one.beginsAt, endOf(two)) && isBefore(two.beginsAt, endOf(one))
}

/** How far ahead times are offered, and how many weeks at once. */
export const daysAhead = 366
export const mostPlaces = 20
export const mostWeeks = 12

/** Why a time is not offered. */
export function whyOfferIsRefused(wanted: Span, offered: readonly Span[], now: Temporal.Instant): 'begun' | 'too far ahead' | 'overlaps' | undefined {
  if (!isBefore(now, wanted.beginsAt)) return 'begun'
  if (isBefore(now.add({ hours: 24 * daysAhead }), wanted.beginsAt)) return 'too far ahead'
  return offered.some((one) => overlap(one, wanted)) ? 'overlaps' : undefined
}

/** The same hour of the clock on the same day of so many weeks, whatever the clocks do between: the first is the one typed. */
export function weeklyFrom(day: string, time: string, zone: string, weeks: number): Temporal.Instant[] {
  const first = Temporal.PlainDateTime.from(`${day}T${time}`)
  return Array.from({ length: weeks }, (_, week) => first.add({ weeks: week }).toZonedDateTime(zone).toInstant())
}

export type BookingProblem = 'withdrawn' | 'taken' | 'begun' | 'overlaps'

/** R025: a time has as many bookings as places, and a learner is in one place at once. How many times they book is not limited. */
export function whyBookingIsRefused(
  time: Span & { withdrawn: boolean; places: number; taken: number },
  own: readonly Span[],
  now: Temporal.Instant,
): BookingProblem | undefined {
  if (time.withdrawn) return 'withdrawn'
  if (time.taken >= time.places) return 'taken'
  if (!isBefore(now, time.beginsAt)) return 'begun'
  return own.some((one) => overlap(one, time)) ? 'overlaps' : undefined
}

/** How a booking stands. */
export type BookingState = 'booked' | 'over' | 'took place' | 'missed' | 'cancelled'

type Ended = { cancelledAt: Temporal.Instant | null; heldAt: Temporal.Instant | null; missedAt: Temporal.Instant | null }

/** What has become of a booking: `over` waits for somebody to say whether it took place. */
export function bookingStateOf(booking: Span & Ended, now: Temporal.Instant): BookingState {
  if (booking.cancelledAt !== null) return 'cancelled'
  if (booking.heldAt !== null) return 'took place'
  if (booking.missedAt !== null) return 'missed'
  return isBefore(now, endOf(booking)) ? 'booked' : 'over'
}

/** Why a booking is not cancelled: nothing that has taken place is undone. One that nobody came to can be cancelled afterwards. */
export function whyCancellingIsRefused(state: BookingState): 'cancelled' | 'took place' | 'missed' | undefined {
  return state === 'booked' || state === 'over' ? undefined : state
}

/** Why a booking is not logged as having taken place. */
export function whyLoggingIsRefused(state: BookingState): Exclude<BookingState, 'over'> | undefined {
  return state === 'over' ? undefined : state
}

/** The first place that nobody has. */
export function freeSeat(taken: readonly number[], places: number): number | undefined {
  return Array.from({ length: places }, (_, at) => at + 1).find((seat) => !taken.includes(seat))
}

/** Whether somebody’s coming to a time can be recorded: it is over, and nothing is logged of it yet. Whoever was noted as missing can still be noted as there. */
export function canRecordComing(state: BookingState): boolean {
  return state === 'over' || state === 'missed'
}

/** Bookings that begin within so many hours are reminded of, once, by the daily job; not whoever booked only just before. */
export const remindWithinHours = 30
export const notIfBookedWithinHours = 12
