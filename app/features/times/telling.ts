import type { Transaction } from 'kysely'
import { clockTime, dayOf, longDay, weekday } from '../../kernel/dates.ts'
import { counted, duration } from '../../kernel/text.ts'
import { writeInvitation, type Appointment, type CalendarPart } from '../../platform/calendar/calendar.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import type { Booking, Named, OfferedTime } from './queries.ts'
import { purposeWords } from './schema.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** The centre that a letter comes from, and the moment it is written. */
export type From = { centreId: string; centreName: string; zone: string; now: Temporal.Instant }

/** "Tuesday 1 December 2026, 10:30 to 11:15". */
export function spanWords({ beginsAt, minutes }: Pick<OfferedTime, 'beginsAt' | 'minutes'>, zone: string): string {
  const day = dayOf(beginsAt, zone)
  return `${weekday(day)} ${longDay(day)}, ${clockTime(beginsAt, zone)} to ${clockTime(beginsAt.add({ minutes }), zone)}`
}

/** The calendar entry of a booking. Its cancellation is the next in its sequence. */
export function appointmentOf({ id, time }: Booking, baseUrl: string, cancelled: boolean): Appointment {
  return entryOf(time, id, baseUrl, cancelled ? 1 : 0)
}

function entryOf(time: OfferedTime, id: string, baseUrl: string, sequence: number): Appointment {
  const { beginsAt, minutes, place } = time
  const uid = `${id}@${new URL(baseUrl).hostname}`
  return { uid, sequence, beginsAt, minutes, place, title: purposeWords(time), says: `${baseUrl}${routes.times.at()}` }
}

/** What both put into their calendars. The centre's own address is the organiser, so that neither of the two is asked to answer. */
export function calendarPartOf(booking: Booking, { baseUrl }: Pick<Post, 'baseUrl'>, { centreName, now }: Pick<From, 'centreName' | 'now'>): CalendarPart {
  const cancelled = booking.cancelledAt !== null
  const organiser = organiserOf(centreName, baseUrl)
  if (booking.time.places > 1) {
    const own = [{ name: booking.learner.name, email: booking.learner.email }]
    return writeInvitation(cancelled ? 'CANCEL' : 'REQUEST', appointmentOf(booking, baseUrl, cancelled), { organiser, guests: own }, now)
  }
  const guests = [booking.time.by, booking.learner].map(({ name, email }) => ({ name, email }))
  return writeInvitation(cancelled ? 'CANCEL' : 'REQUEST', appointmentOf(booking, baseUrl, cancelled), { organiser, guests }, now)
}

/**
 * What whoever offered a time to several puts into their calendar: one entry for all that is booked of it. It ends with the last
 * booking; every cancelling is the next in its sequence, so that it can begin again.
 */
export function groupPartOf(time: OfferedTime, { baseUrl }: Pick<Post, 'baseUrl'>, { centreName, now }: Pick<From, 'centreName' | 'now'>): CalendarPart {
  const guests = [{ name: time.by.name, email: time.by.email }]
  const people = { organiser: organiserOf(centreName, baseUrl), guests }
  return writeInvitation(time.taken === 0 ? 'CANCEL' : 'REQUEST', entryOf(time, time.id, baseUrl, time.givenUp), people, now)
}

function organiserOf(centreName: string, baseUrl: string): { name: string; email: string } {
  return { name: centreName, email: `no-reply@${new URL(baseUrl).hostname}` }
}

/** Tells both that a time is booked, with an invitation for their calendars (R025). */
export async function tellOfBooking(tx: Transaction<DB>, post: Post, from: From, booking: Booking): Promise<void> {
  const what = purposeWords(booking.time)
  await write(tx, post, from, booking, { to: booking.learner, other: booking.time.by, title: `${what} is booked`, opens: 'You have booked' })
  await write(tx, post, from, booking, { to: booking.time.by, other: booking.learner, title: `${what} is booked`, opens: 'One of your times is booked:' })
}

/** Tells both that it was cancelled, with what takes it out of their calendars; whoever takes back a time of several is told once, at its end. */
export async function tellOfCancelling(tx: Transaction<DB>, post: Post, from: From, booking: Booking, by: Named['id']): Promise<void> {
  const title = `${purposeWords(booking.time)} is cancelled`
  for (const [to, other] of pairs(booking)) {
    if (to.id === by && to.id === booking.time.by.id && booking.time.places > 1 && booking.time.taken > 0) continue
    await write(
      tx,
      post,
      from,
      booking,
      by === to.id ? { to, other, title, opens: 'You have cancelled' } : { to, other, title, opens: `${other.name} has cancelled`, together: 'with you' },
    )
  }
}

/** Reminds the learner of what is soon and, where `both`, whoever offered the time. */
export async function tellOfReminder(tx: Transaction<DB>, post: Post, from: From, booking: Booking, both: boolean): Promise<void> {
  for (const [to, other] of both ? pairs(booking) : pairs(booking).slice(0, 1))
    await write(tx, post, from, booking, { to, other, title: `Soon: ${purposeWords(booking.time).toLowerCase()}`, opens: 'This is soon:' })
}

function pairs({ learner, time }: Booking): [Named, Named][] {
  return [
    [learner, time.by],
    [time.by, learner],
  ]
}

/** `together`: with whom, where the opening has named the other already. */
type Words = { to: Named; other: Named; title: string; opens: string; together?: string }

async function write(
  tx: Transaction<DB>,
  post: Post,
  from: From,
  booking: Booking,
  { to, other, title, opens, together = `with ${other.name}` }: Words,
): Promise<void> {
  const { time } = booking
  const { minutes, place, places, taken } = time
  const isTold = places > 1 && to.id === time.by.id
  const calendar = isTold ? groupPartOf(time, post, from) : calendarPartOf(booking, post, from)
  const letter = layOutMail({
    title,
    paragraphs: [
      `Dear ${to.name},`,
      `${opens} ${purposeWords(time).toLowerCase()} ${together} on ${spanWords(booking.time, from.zone)} (${duration(minutes)}).`,
      ...(place === '' ? [] : [`Where: ${place}`]),
      ...(isTold ? [`${counted(taken, 'place is', 'places are')} booked, of ${places}.`] : []),
      calendar.method === 'REQUEST' ? 'The invitation with this letter goes into your calendar.' : 'The file with this letter takes it out of your calendar.',
    ],
    button: { label: 'See your times', href: `${post.baseUrl}${routes.times.at()}` },
    from: `Sent by ${from.centreName}, who keep their records with Coachfolio.`,
  })
  const mail = { to: to.email, toName: to.name, subject: title, ...letter, calendar }
  await postMail(tx, post, from.centreId, mail, from.now)
}
