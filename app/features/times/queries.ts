import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { TimePurpose } from './schema.ts'

/** A person as a letter and a page name them. */
export type Named = { id: string; name: string; email: string }

/** A time as it is offered. `taken`: how many of its places are booked; `given up`: how many bookings of it were cancelled. */
export type OfferedTime = {
  id: string
  by: Named
  purpose: TimePurpose
  beginsAt: Temporal.Instant
  minutes: number
  place: string
  places: number
  taken: number
  givenUp: number
  withdrawn: boolean
}

/** A time that somebody has booked, or had until it was cancelled. */
export type Booking = {
  id: string
  time: OfferedTime
  learnerId: string
  learner: Named
  bookedAt: Temporal.Instant
  cancelledAt: Temporal.Instant | null
  heldAt: Temporal.Instant | null
  missedAt: Temporal.Instant | null
  remindedAt: Temporal.Instant | null
  seat: number
  supervisionId: string | null
  learningHourId: string | null
}

function moment(instant: Temporal.Instant) {
  return sql<Temporal.Instant>`${instant.toString()}`
}

function times(reader: Reader, centreId: string) {
  return reader
    .selectFrom('offered_time')
    .innerJoin('person as offering', 'offering.id', 'offered_time.offered_by')
    .select([
      'offered_time.id as timeId',
      'offered_time.purpose',
      'offered_time.begins_at as beginsAt',
      'offered_time.minutes',
      'offered_time.place',
      'offered_time.places',
      'offered_time.withdrawn_at as withdrawnAt',
      'offering.id as byId',
      'offering.name as byName',
      'offering.email as byEmail',
      sql<number>`(select count(*)::int from booking one where one.centre_id = ${centreId} and one.time_id = offered_time.id and one.cancelled_at is null)`.as(
        'taken',
      ),
      sql<number>`(select count(*)::int from booking one where one.centre_id = ${centreId} and one.time_id = offered_time.id and one.cancelled_at is not null)`.as(
        'givenUp',
      ),
    ])
    .where('offered_time.centre_id', '=', centreId)
}

type TimeRow = Awaited<ReturnType<ReturnType<typeof times>['executeTakeFirstOrThrow']>>

function asTime(row: TimeRow): OfferedTime {
  const { timeId, purpose, beginsAt, minutes, place, places, taken, givenUp, withdrawnAt, byId, byName, byEmail } = row
  const by = { id: byId, name: byName, email: byEmail }
  return { id: timeId, by, purpose: purpose as TimePurpose, beginsAt, minutes, place, places, taken, givenUp, withdrawn: withdrawnAt !== null }
}

function bookings(reader: Reader, centreId: string) {
  return times(reader, centreId)
    .innerJoin('booking', (join) => join.onRef('booking.centre_id', '=', 'offered_time.centre_id').onRef('booking.time_id', '=', 'offered_time.id'))
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'booking.centre_id').onRef('learner.id', '=', 'booking.learner_id'))
    .innerJoin('person as learning', 'learning.id', 'learner.person_id')
    .select([
      'booking.id',
      'booking.learner_id as learnerId',
      'booking.booked_at as bookedAt',
      'booking.cancelled_at as cancelledAt',
      'booking.held_at as heldAt',
      'booking.missed_at as missedAt',
      'booking.reminded_at as remindedAt',
      'booking.seat',
      'booking.supervision_id as supervisionId',
      'booking.learning_hour_id as learningHourId',
      'learning.id as learnerPersonId',
      'learning.name as learnerName',
      'learning.email as learnerEmail',
    ])
}

type BookingRow = Awaited<ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>>

function asBooking(row: BookingRow): Booking {
  const { id, learnerId, bookedAt, cancelledAt, heldAt, missedAt, remindedAt, seat, supervisionId, learningHourId } = row
  const learner = { id: row.learnerPersonId, name: row.learnerName, email: row.learnerEmail }
  return { id, time: asTime(row), learnerId, learner, bookedAt, cancelledAt, heldAt, missedAt, remindedAt, seat, supervisionId, learningHourId }
}

/** What somebody offers and still has places, from a moment on, the soonest first. */
export async function listFreeTimes(reader: Reader, centreId: string, offeredBy: readonly string[], from: Temporal.Instant): Promise<OfferedTime[]> {
  if (offeredBy.length === 0) return []
  const rows = await times(reader, centreId)
    .where('offered_time.offered_by', 'in', offeredBy)
    .where('offered_time.begins_at', '>', moment(from))
    .where('offered_time.withdrawn_at', 'is', null)
    .where((where) =>
      where(
        'offered_time.places',
        '>',
        where
          .selectFrom('booking')
          .select((select) => select.fn.countAll<number>().as('taken'))
          .where('booking.centre_id', '=', centreId)
          .whereRef('booking.time_id', '=', 'offered_time.id')
          .where('booking.cancelled_at', 'is', null),
      ),
    )
    .orderBy('offered_time.begins_at')
    .orderBy('offered_time.id')
    .limit(100)
    .execute()
  return rows.map(asTime)
}

/** Every time somebody offers that ends after a moment, booked or free: nothing else of theirs may overlap with it. */
export async function listTakenSpans(tx: Transaction<DB>, centreId: string, personId: string, from: Temporal.Instant): Promise<OfferedTime[]> {
  const rows = await times(tx, centreId)
    .where('offered_time.offered_by', '=', personId)
    .where('offered_time.withdrawn_at', 'is', null)
    .where('offered_time.begins_at', '>', moment(from.subtract({ hours: 8 })))
    .execute()
  return rows.map(asTime)
}

async function newestOf(query: ReturnType<typeof bookings>): Promise<Booking[]> {
  return (await query.orderBy('offered_time.begins_at', 'desc').orderBy('booking.id').limit(200).execute()).map(asBooking)
}

/** A learner's bookings, the newest first. */
export async function listBookings(reader: Reader, centreId: string, learnerId: string): Promise<Booking[]> {
  return newestOf(bookings(reader, centreId).where('booking.learner_id', '=', learnerId))
}

/** The bookings of the times that somebody offers, the newest first. */
export async function listBookingsWith(reader: Reader, centreId: string, personId: string): Promise<Booking[]> {
  return newestOf(bookings(reader, centreId).where('offered_time.offered_by', '=', personId))
}

/** One booking of a learner, or of a time that a person offers. */
export async function findBooking(
  reader: Reader,
  centreId: string,
  whose: { learnerId: string } | { offeredBy: string },
  id: string,
): Promise<Booking | undefined> {
  const one = bookings(reader, centreId).where('booking.id', '=', id)
  const row = await (
    'learnerId' in whose ? one.where('booking.learner_id', '=', whose.learnerId) : one.where('offered_time.offered_by', '=', whose.offeredBy)
  ).executeTakeFirst()
  return row && asBooking(row)
}

/** One time that a person offers, withdrawn or not. */
export async function findOfferedTime(reader: Reader, centreId: string, offeredBy: string, id: string): Promise<OfferedTime | undefined> {
  const row = await times(reader, centreId).where('offered_time.offered_by', '=', offeredBy).where('offered_time.id', '=', id).executeTakeFirst()
  return row && asTime(row)
}

/** The bookings of one time that were not cancelled, by learner. */
export async function listBookingsOf(reader: Reader, centreId: string, timeId: string): Promise<Booking[]> {
  const rows = await bookings(reader, centreId)
    .where('offered_time.id', '=', timeId)
    .where('booking.cancelled_at', 'is', null)
    .orderBy('learning.name')
    .orderBy('booking.id')
    .execute()
  return rows.map(asBooking)
}

/** Locks an offered time until the transaction ends, then reads it with its bookings: whoever books, cancels or withdraws takes turns. */
export async function lockTime(tx: Transaction<DB>, centreId: string, id: string): Promise<{ time: OfferedTime; bookings: Booking[] } | undefined> {
  const locked = await tx.selectFrom('offered_time').select('id').where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirst()
  if (locked === undefined) return undefined
  const time = asTime(await times(tx, centreId).where('offered_time.id', '=', id).executeTakeFirstOrThrow())
  return { time, bookings: await listBookingsOf(tx, centreId, id) }
}

/** Bookings that begin between two moments, made before a third, that nobody was reminded of yet. */
export async function listUnreminded(
  reader: Reader,
  centreId: string,
  when: { from: Temporal.Instant; until: Temporal.Instant; bookedBy: Temporal.Instant },
): Promise<Booking[]> {
  const rows = await bookings(reader, centreId)
    .where('offered_time.begins_at', '>', moment(when.from))
    .where('offered_time.begins_at', '<=', moment(when.until))
    .where('booking.booked_at', '<=', moment(when.bookedBy))
    .where('booking.cancelled_at', 'is', null)
    .where('booking.reminded_at', 'is', null)
    .orderBy('booking.id')
    .execute()
  return rows.map(asBooking)
}
