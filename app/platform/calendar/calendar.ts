import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** Somebody whom an invitation names. */
export type Invited = { name: string; email: string }

/** One appointment. `uid` stays the same through all changes; each change has the next `sequence` (RFC 5545, 3.8.7.4). */
export type Appointment = {
  uid: string
  sequence: number
  beginsAt: Temporal.Instant
  minutes: number
  title: string
  says: string
  place: string
}

/** What a letter brings for the calendar of its reader: an invitation, or the end of one. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; text: string }

const product = { company: 'Coachfolio', product: 'Coachfolio', language: 'EN' }

/** An invitation to an appointment, or its cancellation (RFC 5546). Times are in UTC, so that every calendar shows its own. */
export function writeInvitation(
  method: CalendarPart['method'],
  appointment: Appointment,
  people: { organiser: Invited; guests: readonly Invited[] },
  now: Temporal.Instant,
): CalendarPart {
  const calendar = ical({ prodId: product, method: ICalCalendarMethod[method] })
  calendar.createEvent({
    ...eventOf(appointment, now),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: people.organiser,
    attendees: people.guests.map((guest) => ({ ...guest, rsvp: false })),
  })
  return { method, text: calendar.toString() }
}

/** Something on a day, with no hour: `day` is `2026-11-21`. */
export type DayEntry = { uid: string; day: string; title: string; says: string }

/** A calendar to subscribe to: appointments and days without a word about who comes. */
export function writeFeed(name: string, appointments: readonly Appointment[], days: readonly DayEntry[], now: Temporal.Instant): string {
  const calendar = ical({ prodId: product, name, ttl: hourOfSeconds })
  for (const appointment of appointments) calendar.createEvent(eventOf(appointment, now))
  for (const { uid, day, title, says } of days)
    calendar.createEvent({ id: uid, start: `${day}T00:00:00Z`, allDay: true, stamp: dateOf(now), summary: title, description: says })
  return calendar.toString()
}

const hourOfSeconds = 3600

function eventOf({ uid, sequence, beginsAt, minutes, title, says, place }: Appointment, now: Temporal.Instant) {
  return {
    id: uid,
    sequence,
    start: dateOf(beginsAt),
    end: dateOf(beginsAt.add({ minutes })),
    stamp: dateOf(now),
    summary: title,
    description: says,
    location: place === '' ? null : place,
  }
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}
