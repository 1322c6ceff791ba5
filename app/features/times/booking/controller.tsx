import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { bookTime, cancelBooking, fromVisit } from '../actions.ts'
import { logBooking, type Logged } from '../holding.ts'
import { answerTimes } from '../list/controller.tsx'
import { findBooking, type Booking } from '../queries.ts'
import type { BookingProblem, BookingState } from '../rules.ts'
import { calendarPartOf, spanWords } from '../telling.ts'

/** A booking of the visitor's own: they booked it, or they offered its time. */
async function ownBookingIn(ask: Ask, tx: Transaction<DB>): Promise<Booking> {
  const visit = memberOf(ask)
  const whose = visit.place.role === 'learner' ? { learnerId: learnerOf(ask).learnerId } : { offeredBy: visit.personId }
  return found(await findBooking(tx, visit.centreId, whose, idIn(ask, 'booking')))
}

/** Books a time (R025). */
export async function book(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  const id = idIn(ask, 'time')
  const booked = found(await inCentre(house.database, visit.centreId, (tx) => bookTime(tx, house, visit, id)))
  if (!booked.ok) return answerTimes(ask, bookingWords(booked.problem.kind), 409)
  return goOn(ask, routes.times.at(), `Booked: ${spanWords(booked.value.time, visit.place.zone)}. An invitation for your calendar is in the mail.`)
}

function bookingWords(problem: BookingProblem): string {
  switch (problem) {
    case 'taken':
      return 'The last place of this time has just been booked. Choose another one.'
    case 'withdrawn':
      return 'This time is no longer offered. Choose another one.'
    case 'begun':
      return 'This time has begun already. Choose one that is still to come.'
    case 'overlaps':
      return 'You have booked something else at that time. Cancel it first, or choose another time.'
    default:
      return unreachable(problem)
  }
}

export async function cancel(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { house } = ask.var
  const cancelled = await inCentre(house.database, visit.centreId, async (tx) => cancelBooking(tx, house, visit, await ownBookingIn(ask, tx)))
  if (!cancelled.ok) return answerTimes(ask, loggingWords(cancelled.problem.kind), 409)
  return goOn(ask, routes.times.at(), 'Cancelled. Both of you are told by mail, and the time is free again.')
}

/** Logs a booking for either side: the learner goes on to the entry of their supervision, where the feedback is added. */
export async function tookPlace(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { house } = ask.var
  const logged = await inCentre(house.database, visit.centreId, async (tx) => logBooking(tx, house, visit, await ownBookingIn(ask, tx)))
  if (!logged.ok) return answerTimes(ask, loggingWords(logged.problem.kind), 409)
  return visit.place.role === 'learner' ? goOnToEntry(ask, logged.value) : goOn(ask, routes.times.at(), loggedWords(logged.value))
}

function loggedWords({ supervisionId }: Logged): string {
  return supervisionId === null
    ? 'Noted: the tutorial is in your learner’s guided learning hours.'
    : 'Noted: the supervision is in your learner’s log. You are asked to confirm it once the feedback stands there.'
}

function goOnToEntry(ask: Ask, { supervisionId }: Logged): Response {
  if (supervisionId === null) return goOn(ask, routes.learningHours.at(), 'The tutorial is in your learning hours, as guided learning.')
  return goOn(
    ask,
    routes.editSupervision.at({ supervision: supervisionId }),
    'The supervision is logged. Add the feedback you were given: then it counts, and your supervisor is asked to confirm it.',
  )
}

function loggingWords(state: Exclude<BookingState, 'over'>): string {
  switch (state) {
    case 'cancelled':
      return 'This booking was cancelled.'
    case 'missed':
      return 'It is noted that you did not come. Ask whoever offered the time if that is a mistake.'
    case 'took place':
      return 'This booking took place and is logged already.'
    case 'booked':
      return 'This is still to come. Say that it took place once it is over.'
    default:
      return unreachable(state)
  }
}

/** The calendar entry as a file, for whoever does not take it from the letter. */
export async function downloadInvitation(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { house } = ask.var
  const booking = await inCentre(house.database, visit.centreId, (tx) => ownBookingIn(ask, tx))
  const { text, method } = calendarPartOf(booking, house, fromVisit(visit))
  return answerDownload({ name: 'invitation.ics', type: `text/calendar; charset=utf-8; method=${method}`, bytes: Buffer.from(text, 'utf8') })
}
