import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import type { House, LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { addSupervision, findSupervisors } from '../supervision/index.ts'
import { recordOwnTimesEvent } from './events.ts'
import { listBookings, listTakenSpans, lockTime, type Booking, type OfferedTime } from './queries.ts'
import {
  bookingStateOf,
  weeklyFrom,
  whyBookingIsRefused,
  whyCancellingIsRefused,
  whyLoggingIsRefused,
  whyOfferIsRefused,
  type BookingProblem,
} from './rules.ts'
import type { Offer } from './schema.ts'
import { tellOfBooking, tellOfCancelling, type From } from './telling.ts'
import { dayOf } from '../../kernel/dates.ts'

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
  const { purpose, minutes, place } = offer
  // Two offers sent at once would not see each other's times.
  await tx.selectFrom('membership').select('id').where('centre_id', '=', centreId).where('person_id', '=', personId).forUpdate().execute()
  const taken = await listTakenSpans(tx, centreId, personId, now)
  const spans = weeklyFrom(offer.day, offer.time, visit.place.zone, offer.weeks).map((beginsAt) => ({ beginsAt, minutes }))
  for (const span of spans) {
    const why = whyOfferIsRefused(span, taken, now)
    if (why !== undefined) return refused({ kind: why, at: span.beginsAt })
  }
  const rows = spans.map(({ beginsAt }) => ({ id: newId(), begins_at: beginsAt.toString() }))
  const same = { centre_id: centreId, offered_by: personId, purpose, minutes, place, created_at: now.toString() }
  await tx
    .insertInto('offered_time')
    .values(rows.map((row) => ({ ...same, ...row })))
    .execute()
  for (const { id } of rows)
    await recordOwnTimesEvent(tx, visit, centreId, { kind: 'TimesOffered', subject: { kind: 'offered time', id }, data: { purpose, minutes } })
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
  if (locked.booking !== undefined) {
    const cancelled = await cancelLocked(tx, post, visit, locked.booking)
    if (!cancelled.ok) return refused({ kind: 'took place' })
  }
  await tx.updateTable('offered_time').set({ withdrawn_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordOwnTimesEvent(tx, visit, centreId, {
    kind: 'TimeWithdrawn',
    subject: { kind: 'offered time', id },
    data: { booked: locked.booking !== undefined },
  })
  return good(locked.time)
}

/** The people of the centre whose times a learner may book: their own supervisor and tutor. */
export async function findOfferers(tx: Transaction<DB>, visit: LearnerVisit): Promise<string[]> {
  const supervisors = await findSupervisors(tx, visit)
  return supervisors.flatMap((one) => (one.kind === 'centre' ? [one.personId] : []))
}

/** Books a time for a learner (R025). Of two at once, the second is told that it is taken. */
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
  const { time, booking } = locked
  const why = whyBookingIsRefused(
    { ...time, booked: booking !== undefined },
    own.map((one) => one.time),
    now,
  )
  if (why !== undefined) return refused({ kind: why })
  const id = newId()
  await tx.insertInto('booking').values({ centre_id: centreId, id, time_id: timeId, learner_id: learnerId, booked_at: now.toString() }).execute()
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'TimeBooked', subject: { kind: 'booking', id }, data: { time: timeId, purpose: time.purpose } })
  const kept = (await lockTime(tx, centreId, timeId))?.booking
  if (kept === undefined) throw new Error('The booking just made is not there')
  await tellOfBooking(tx, post, fromVisit(visit), kept)
  return good(kept)
}

/** Cancels a booking for either side; its time is free again. The caller has found it to be theirs. */
export async function cancelBooking(
  tx: Transaction<DB>,
  post: Post,
  visit: MemberVisit,
  booking: Booking,
): Promise<Result<Booking, { kind: 'cancelled' | 'took place' }>> {
  const now = await lockTime(tx, visit.centreId, booking.time.id)
  return now?.booking?.id === booking.id ? cancelLocked(tx, post, visit, now.booking) : refused({ kind: 'cancelled' })
}

async function cancelLocked(
  tx: Transaction<DB>,
  post: Post,
  visit: MemberVisit,
  booking: Booking,
): Promise<Result<Booking, { kind: 'cancelled' | 'took place' }>> {
  const { centreId, personId, now } = visit
  const why = whyCancellingIsRefused(bookingStateOf({ ...booking.time, ...booking }, now))
  if (why !== undefined) return refused({ kind: why })
  const change = { cancelled_at: now.toString(), cancelled_by: personId }
  await tx.updateTable('booking').set(change).where('centre_id', '=', centreId).where('id', '=', booking.id).execute()
  const data = { time: booking.time.id, by: visit.place.role }
  await recordOwnTimesEvent(tx, visit, booking.learnerId, { kind: 'BookingCancelled', subject: { kind: 'booking', id: booking.id }, data })
  const cancelled = { ...booking, cancelledAt: now }
  await tellOfCancelling(tx, post, fromVisit(visit), cancelled, personId)
  return good(cancelled)
}

type LoggingProblem = { kind: Exclude<ReturnType<typeof whyLoggingIsRefused>, undefined> }

/** Says that a booking took place. Supervision becomes an entry of the learner's log, to be completed and confirmed (R025, R061). */
export async function logBooking(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  booking: Booking,
): Promise<Result<{ supervisionId: string | null }, LoggingProblem>> {
  const { centreId, learnerId, now } = visit
  const current = (await lockTime(tx, centreId, booking.time.id))?.booking
  if (current?.id !== booking.id) return refused({ kind: 'cancelled' })
  const { time } = current
  const why = whyLoggingIsRefused(bookingStateOf({ ...time, ...current }, now))
  if (why !== undefined) return refused({ kind: why })
  const supervisor = { kind: 'centre' as const, personId: time.by.id, name: time.by.name }
  const entry = {
    heldOn: dayOf(time.beginsAt, visit.place.zone),
    minutes: time.minutes,
    kind: 'individual' as const,
    supervisor: '',
    reflections: [],
    logReviewed: false,
  }
  const supervisionId = time.purpose === 'supervision' ? await addSupervision(tx, visit, supervisor, entry) : null
  await tx
    .updateTable('booking')
    .set({ held_at: now.toString(), supervision_id: supervisionId })
    .where('centre_id', '=', centreId)
    .where('id', '=', booking.id)
    .execute()
  const data = { purpose: time.purpose, minutes: time.minutes, supervision: supervisionId }
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'BookingTookPlace', subject: { kind: 'booking', id: booking.id }, data })
  return good({ supervisionId })
}
