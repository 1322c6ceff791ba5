import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { findOfferers } from '../actions.ts'
import { findFeed } from '../feed.ts'
import { listBookings, listBookingsWith, listFreeTimes } from '../queries.ts'
import { answerLearnerTimes } from './learner-page.tsx'
import { answerStaffTimes } from './staff-page.tsx'

/** To a learner their bookings and what they can book; to a supervisor or tutor what they offer and who comes. */
export async function showTimes(ask: Ask): Promise<Response> {
  return answerTimes(ask)
}

/** The same page, with what went wrong at its top. */
export async function answerTimes(ask: Ask, problem?: string, status: ContentfulStatusCode = 200): Promise<Response> {
  const visit = memberOf(ask)
  const { database } = ask.var.house
  const { centreId, now } = visit
  if (visit.place.role !== 'learner') {
    const shown = await inCentre(database, centreId, async (tx) => ({
      free: await listFreeTimes(tx, centreId, [visit.personId], now),
      bookings: await listBookingsWith(tx, centreId, visit.personId),
    }))
    return answerStaffTimes(ask, { ...shown, visit, problem }, status)
  }
  const learner = learnerOf(ask)
  const shown = await inCentre(database, centreId, async (tx) => {
    const offerers = await findOfferers(tx, learner)
    return {
      offerers: offerers.length,
      free: await listFreeTimes(tx, centreId, offerers, now),
      bookings: await listBookings(tx, centreId, learner.learnerId),
      feedSince: await findFeed(tx, centreId, learner.learnerId),
    }
  })
  const own = new Set(shown.bookings.flatMap(({ time, cancelledAt }) => (cancelledAt === null ? [time.id] : [])))
  const free = shown.free.filter(({ id }) => !own.has(id))
  return answerLearnerTimes(ask, { ...shown, free, visit, problem }, status)
}
