import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import type { House, LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { findSupervisors } from '../supervision/index.ts'
import { recordOwnTimesEvent } from './events.ts'
import { listBookings, listBookingsOf, listTakenSpans, lockTime, type Booking, type OfferedTime } from './queries.ts'
import {
  bookingStateOf,
  freeSeat,
  weeklyFrom,
  whyBookingIsRefused,
  whyCancellingIsRefused,
  whyOfferIsRefused,
  type BookingProblem,
  type BookingState,
} from './rules.ts'
import type { Offer } from './schema.ts'
import { tellOfBooking, tellOfCancelling, type From } from './telling.ts'

/** How a booking stands at a moment. */
export function stateOf(booking: Booking, now: Temporal.Instant): BookingState {
  return bookingStateOf({ ...booking.time, ...booking }, now)
}

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** The form in which times are offered, for its drafts. */
export const offerForm = 'offered-time'

export function fromVisit({ centreId, place, now }: MemberVisit): From {
  return { centreId, centreName: place.centreName, zone: place.zone, now }
}

type OfferProblem = { kind: 'begun' | 'too far ahead' | 'overlaps'; at: Temporal.Instant }

/** Offers a time, or the same hour of several weeks: all of them or none. */
export async function offerTimes(tx: Transaction<DB>, visit: MemberVisit, offer: Offer): Promise<Result<number, OfferProblem>> {
  const { centreId, personId, now } = visit
  const { purpose, minutes, place, places } = offer
  // Two offers sent at once would not see each other's times.
  await tx.selectFrom('membership').select('id').where('centre_id', '=', centreId).where('person_id', '=', personId).forUpdate().execute()
  const taken = await listTakenSpans(tx, centreId, personId, now)
  const spans = weeklyFrom(offer.day, offer.time, visit.place.zone, offer.weeks).map((beginsAt) => ({ beginsAt, minutes }))
  for (const span of spans) {
    const why = whyOfferIsRefused(span, taken, now)
    if (why !== undefined) return refused({ kind: why, at: span.beginsAt })
  }
  const rows = spans.map(({ beginsAt }) => ({ id: newId(), begins_at: beginsAt.toString() }))
  const same = { centre_id: centreId, offered_by: personId, purpose, minutes, place, places, created_at: now.toString() }
  await tx
    .insertInto('offered_time')
    .values(rows.map((row) => ({ ...same, ...row })))
    .execute()
  for (const { id } of rows)
    await recordOwnTimesEvent(tx, visit, centreId, { kind: 'TimesOffered', subject: { kind: 'offered time', id }, data: { purpose, minutes, places } })
  await discardDraft(tx, draftKey(visit, offerForm, personId))
  return good(rows.length)
}

/** Takes an offered time back. Whoever had booked it is told. */
export async function withdrawTime(
  tx: Transaction<DB>,
  post: Post,
  visit: MemberVisit,
  id: string,
): Promise<Result<OfferedTime, { kind: 'took place' }> | undefined> {
  const { centreId, personId, now } = visit
  const locked = await lockTime(tx, centreId, id)
  if (locked?.time.by.id !== personId) return undefined
  if (locked.time.withdrawn) return good(locked.time)
  if (locked.bookings.some((booking) => whyCancellingIsRefused(stateOf(booking, now)) !== undefined)) return refused({ kind: 'took place' })
  await tx.updateTable('offered_time').set({ withdrawn_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordOwnTimesEvent(tx, visit, centreId, {
    kind: 'TimeWithdrawn',
    subject: { kind: 'offered time', id },
    data: { booked: locked.bookings.length },
  })
  for (const [at, booking] of locked.bookings.entries()) {
    const { taken, givenUp } = booking.time
    await cancelLocked(tx, post, visit, { ...booking, time: { ...booking.time, taken: taken - at, givenUp: givenUp + at } })
  }
  return good(locked.time)
}

/** The people of the centre whose times a learner may book: their own supervisor and tutor. */
export async function findOfferers(tx: Transaction<DB>, visit: LearnerVisit): Promise<string[]> {
  const supervisors = await findSupervisors(tx, visit)
  return supervisors.flatMap((one) => (one.kind === 'centre' ? [one.personId] : []))
}

/** Books a time for a learner (R025). Of two at once for the last place, the second is told that it is taken. */
export async function bookTime(
  tx: Transaction<DB>,
  post: Post,
  visit: LearnerVisit,
  timeId: string,
): Promise<Result<Booking, { kind: BookingProblem }> | undefined> {
  const { centreId, learnerId, now } = visit
  const offerers = await findOfferers(tx, visit)
  // One learner's two bookings at once take turns, else both would find nothing that overlaps.
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learnerId).forNoKeyUpdate().execute()
  const locked = await lockTime(tx, centreId, timeId)
  if (locked === undefined || !offerers.includes(locked.time.by.id)) return undefined
  const own = (await listBookings(tx, centreId, learnerId)).filter(({ cancelledAt }) => cancelledAt === null)
  const { time, bookings } = locked
  const why = whyBookingIsRefused(
    time,
    own.map((one) => one.time),
    now,
  )
  if (why !== undefined) return refused({ kind: why })
  const seat = freeSeat(
    bookings.map((one) => one.seat),
    time.places,
  )
  if (seat === undefined) return refused({ kind: 'taken' })
  const id = newId()
  await tx.insertInto('booking').values({ centre_id: centreId, id, time_id: timeId, learner_id: learnerId, seat, booked_at: now.toString() }).execute()
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'TimeBooked', subject: { kind: 'booking', id }, data: { time: timeId, purpose: time.purpose } })
  const kept = (await listBookingsOf(tx, centreId, timeId)).find((one) => one.id === id)
  if (kept === undefined) throw new Error('The booking just made is not there')
  await tellOfBooking(tx, post, fromVisit(visit), kept)
  return good(kept)
}

type CancellingProblem = { kind: Exclude<ReturnType<typeof whyCancellingIsRefused>, undefined> }

/** Cancels a booking for either side; its time is free again. The caller has found it to be theirs. */
export async function cancelBooking(tx: Transaction<DB>, post: Post, visit: MemberVisit, booking: Booking): Promise<Result<Booking, CancellingProblem>> {
  const current = (await lockTime(tx, visit.centreId, booking.time.id))?.bookings.find(({ id }) => id === booking.id)
  return current === undefined ? refused({ kind: 'cancelled' }) : cancelLocked(tx, post, visit, current)
}

async function cancelLocked(tx: Transaction<DB>, post: Post, visit: MemberVisit, booking: Booking): Promise<Result<Booking, CancellingProblem>> {
  const { centreId, personId, now } = visit
  const why = whyCancellingIsRefused(stateOf(booking, now))
  if (why !== undefined) return refused({ kind: why })
  const change = { cancelled_at: now.toString(), cancelled_by: personId }
  await tx.updateTable('booking').set(change).where('centre_id', '=', centreId).where('id', '=', booking.id).execute()
  const data = { time: booking.time.id, by: visit.place.role }
  await recordOwnTimesEvent(tx, visit, booking.learnerId, { kind: 'BookingCancelled', subject: { kind: 'booking', id: booking.id }, data })
  const left = booking.time.taken - 1
  const cancelled = { ...booking, cancelledAt: now, time: { ...booking.time, taken: left, givenUp: booking.time.givenUp + 1 } }
  await tellOfCancelling(tx, post, fromVisit(visit), cancelled, personId)
  return good(cancelled)
}
