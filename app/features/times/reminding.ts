import { inCentre } from '../../platform/database/centre.ts'
import type { House } from '../../platform/web/house.ts'
import { recordTimesEvent } from './events.ts'
import { listUnreminded, lockTime, type Booking } from './queries.ts'
import { notIfBookedWithinHours, remindWithinHours } from './rules.ts'
import { tellOfReminder } from './telling.ts'

/** Reminds both sides of what is booked for soon, once, each booking in a transaction of its own. Answers of how many. */
export async function remindOfBookings(house: House, centreId: string, now: Temporal.Instant): Promise<number> {
  const when = { from: now, until: now.add({ hours: remindWithinHours }), bookedBy: now.subtract({ hours: notIfBookedWithinHours }) }
  const soon = await inCentre(house.database, centreId, (tx) => listUnreminded(tx, centreId, when))
  let failed = 0
  let reminded = 0
  for (const booking of soon) {
    try {
      if (await remindOf(house, centreId, booking, now)) reminded += 1
    } catch (error) {
      failed += 1
      house.log.error({ err: error, centreId, booking: booking.id }, 'could not remind')
    }
  }
  if (failed > 0) throw new Error(`${failed} bookings could not be reminded of`)
  return reminded
}

async function remindOf(house: House, centreId: string, { id, time }: Booking, now: Temporal.Instant): Promise<boolean> {
  return inCentre(house.database, centreId, async (tx) => {
    const bookings = (await lockTime(tx, centreId, time.id))?.bookings ?? []
    const booking = bookings.find((one) => one.id === id)
    if (booking === undefined) return false
    const marked = await tx
      .updateTable('booking')
      .set({ reminded_at: now.toString() })
      .where('centre_id', '=', centreId)
      .where('id', '=', id)
      .where('reminded_at', 'is', null)
      .executeTakeFirst()
    if (marked.numUpdatedRows !== 1n) return false
    const { name: centreName, zone } = await tx.selectFrom('centre').select(['name', 'zone']).where('id', '=', centreId).executeTakeFirstOrThrow()
    // Whoever offered a time to several is reminded of it once.
    const isFirst = bookings.every((one) => one.remindedAt === null)
    await tellOfReminder(tx, house, { centreId, centreName, zone, now }, booking, isFirst)
    const where = { centreId, stream: booking.learnerId, at: now, actor: { kind: 'system' as const } }
    await recordTimesEvent(tx, where, { kind: 'BookingReminded', subject: { kind: 'booking', id } })
    return true
  })
}
