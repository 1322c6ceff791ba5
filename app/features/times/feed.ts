import type { Transaction } from 'kysely'
import { addDays, dayOf } from '../../kernel/dates.ts'
import { writeFeed } from '../../platform/calendar/calendar.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { makeToken, type ReadToken } from '../links/index.ts'
import { findPlannedSessions } from '../plans/index.ts'
import { recordOwnTimesEvent } from './events.ts'
import { listBookings } from './queries.ts'
import { appointmentOf } from './telling.ts'

/** Since when a learner's calendar has a secret address, if it has one. */
export async function findFeed(reader: Reader, centreId: string, learnerId: string): Promise<Temporal.Instant | undefined> {
  const row = await reader
    .selectFrom('calendar_feed')
    .select('made_at')
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .executeTakeFirst()
  return row?.made_at
}

/** Gives the calendar a new secret address, in place of the one before. Answers its token, which is kept nowhere. */
export async function makeFeedAddress(tx: Transaction<DB>, visit: LearnerVisit): Promise<string> {
  const { centreId, learnerId, now } = visit
  const { token, hash } = makeToken(centreId)
  const fresh = { token_hash: hash, made_at: now.toString() }
  await tx
    .insertInto('calendar_feed')
    .values({ centre_id: centreId, learner_id: learnerId, ...fresh })
    .onConflict((conflict) => conflict.columns(['centre_id', 'learner_id']).doUpdateSet(fresh))
    .execute()
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'CalendarFeedMade', subject: { kind: 'calendar', id: learnerId } })
  return token
}

/** Closes the secret address. */
export async function revokeFeedAddress(tx: Transaction<DB>, visit: LearnerVisit): Promise<void> {
  const { centreId, learnerId } = visit
  const removed = await tx.deleteFrom('calendar_feed').where('centre_id', '=', centreId).where('learner_id', '=', learnerId).executeTakeFirst()
  if (removed.numDeletedRows === 0n) return
  await recordOwnTimesEvent(tx, visit, learnerId, { kind: 'CalendarFeedRevoked', subject: { kind: 'calendar', id: learnerId } })
}

/** The learner that a secret address belongs to, while it is open and they are one in the centre. */
export async function findFeedOwner(tx: Transaction<DB>, { centreId, hash }: ReadToken): Promise<{ learnerId: string; zone: string } | undefined> {
  return tx
    .selectFrom('calendar_feed')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'calendar_feed.centre_id').onRef('learner.id', '=', 'calendar_feed.learner_id'))
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.centre_id', '=', 'learner.centre_id')
        .onRef('membership.person_id', '=', 'learner.person_id')
        .on('membership.role', '=', 'learner')
        .on('membership.ended_at', 'is', null),
    )
    .innerJoin('centre', 'centre.id', 'calendar_feed.centre_id')
    .select(['calendar_feed.learner_id as learnerId', 'centre.zone'])
    .where('calendar_feed.centre_id', '=', centreId)
    .where('calendar_feed.token_hash', '=', hash)
    .executeTakeFirst()
}

const daysBack = 90

/** A learner's calendar: what they have booked and the sessions they have planned, with aliases and no place, for whoever reads over a shoulder. */
export async function writeLearnerFeed(
  tx: Transaction<DB>,
  { centreId, learnerId, zone }: { centreId: string; learnerId: string; zone: string },
  baseUrl: string,
  now: Temporal.Instant,
): Promise<string> {
  const host = new URL(baseUrl).hostname
  const bookings = (await listBookings(tx, centreId, learnerId)).filter(({ cancelledAt }) => cancelledAt === null)
  const sessions = await findPlannedSessions(tx, centreId, learnerId, addDays(dayOf(now, zone), -daysBack))
  const entries = sessions.map((session) => ({
    ...session,
    uid: `${session.planId}@${host}`,
    title: `Session with ${session.alias}`,
    says: `${baseUrl}${routes.sessionPlan.at({ plan: session.planId })}`,
    place: '',
  }))
  const timed = entries.flatMap(({ hour, ...entry }) => (hour === undefined ? [] : [{ ...entry, ...hour }]))
  const days = entries.filter(({ hour }) => hour === undefined)
  const booked = bookings.map((booking) => ({ ...appointmentOf(booking, baseUrl, false), place: '' }))
  return writeFeed('Coachfolio', [...booked, ...timed], days, now)
}
