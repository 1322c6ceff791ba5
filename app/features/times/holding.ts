import type { Transaction } from 'kysely'
import { dayOf, longDay } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House, MemberVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { logTutorial } from '../learning-hours/index.ts'
import { tellLearner } from '../notices/index.ts'
import { addSupervision } from '../supervision/index.ts'
import { recordOwnTimesEvent } from './events.ts'
import { lockTime, type Booking } from './queries.ts'
import { bookingStateOf, canRecordComing, whyLoggingIsRefused } from './rules.ts'
import { purposeWords } from './schema.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

export type LoggingProblem = { kind: Exclude<ReturnType<typeof whyLoggingIsRefused>, undefined> }

/** What a booking that took place became: an entry in the log of supervision, or guided learning hours. */
export type Logged = { supervisionId: string | null; learningHourId: string | null }

/** Says of a booking, for either side, that it took place (R025). Said twice, it is logged once. */
export async function logBooking(tx: Transaction<DB>, post: Post, visit: MemberVisit, booking: Booking): Promise<Result<Logged, LoggingProblem>> {
  const current = (await lockTime(tx, visit.centreId, booking.time.id))?.bookings.find(({ id }) => id === booking.id)
  if (current === undefined) return refused({ kind: 'cancelled' })
  const why = whyLoggingIsRefused(bookingStateOf({ ...current.time, ...current }, visit.now))
  return why === undefined ? good(await hold(tx, post, visit, current)) : refused({ kind: why })
}

/** Records who came to a time: supervision or guided learning hours for each of them, for the others that they did not. Answers how many came. */
export async function recordAttendance(
  tx: Transaction<DB>,
  post: Post,
  visit: MemberVisit,
  timeId: string,
  came: ReadonlySet<string>,
): Promise<Result<{ came: number; missed: number }, { kind: 'still to come' }>> {
  const bookings = (await lockTime(tx, visit.centreId, timeId))?.bookings ?? []
  const states = bookings.map((booking) => ({ booking, state: bookingStateOf({ ...booking.time, ...booking }, visit.now) }))
  if (states.some(({ state }) => state === 'booked')) return refused({ kind: 'still to come' })
  const counts = { came: 0, missed: 0 }
  for (const { booking, state } of states.filter((one) => canRecordComing(one.state))) {
    if (came.has(booking.id)) {
      await hold(tx, post, visit, booking)
      counts.came += 1
    } else {
      if (state === 'over') await miss(tx, visit, booking)
      counts.missed += 1
    }
  }
  return good(counts)
}

/** Supervision becomes an entry of the learner’s log, to be completed and confirmed (R061); a tutorial guided learning hours (R016). */
async function hold(tx: Transaction<DB>, post: Post, visit: MemberVisit, { id, time, learnerId }: Booking): Promise<Logged> {
  const { centreId, personId, now } = visit
  const by = { centreId, learnerId, personId, now }
  const { minutes, purpose } = time
  const day = dayOf(time.beginsAt, visit.place.zone)
  const supervisor = { kind: 'centre' as const, personId: time.by.id, name: time.by.name }
  const kind = time.places > 1 ? ('group' as const) : ('individual' as const)
  const entry = { heldOn: day, minutes, kind, supervisor: '', reflections: [], logReviewed: false }
  const supervisionId = purpose === 'supervision' ? await addSupervision(tx, by, supervisor, entry) : null
  const learningHourId = purpose === 'tutorial' ? await logTutorial(tx, by, { day, minutes, note: `${purposeWords(time)} with ${time.by.name}` }) : null
  await tx
    .updateTable('booking')
    .set({ held_at: now.toString(), missed_at: null, supervision_id: supervisionId, learning_hour_id: learningHourId })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  const data = { purpose, minutes, supervision: supervisionId, learningHour: learningHourId, by: visit.place.role }
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'BookingTookPlace', subject: { kind: 'booking', id }, data })
  const logged = { supervisionId, learningHourId }
  if (visit.place.role !== 'learner') await tellLearner(tx, post, { centreId, learnerId }, newsOf(time, day, logged), now)
  return logged
}

async function miss(tx: Transaction<DB>, visit: MemberVisit, { id, time, learnerId }: Booking): Promise<void> {
  const { centreId, now } = visit
  await tx.updateTable('booking').set({ missed_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'BookingMissed', subject: { kind: 'booking', id }, data: { time: time.id } })
}

function newsOf(time: Booking['time'], day: string, { supervisionId, learningHourId }: Logged) {
  const what = purposeWords(time)
  if (supervisionId !== null)
    return {
      title: `${what} is in your log`,
      says: [`${what} with ${time.by.name} on ${longDay(day)} is in your log.`, 'Add the feedback you were given: then it counts, and can be confirmed.'],
      open: { label: 'Open the supervision', path: routes.oneSupervision.at({ supervision: supervisionId }) },
    }
  return {
    title: `${what} is in your learning hours`,
    says: [`${what} with ${time.by.name} on ${longDay(day)} counts as guided learning.`, 'Change what it was for there, if it was for another unit.'],
    open: { label: 'Open the entry', path: routes.learningHour.at({ hour: learningHourId ?? '' }) },
  }
}
