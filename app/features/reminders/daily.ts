import { findCentreIds, inCentre } from '../../platform/database/centre.ts'
import type { JobData } from '../../platform/jobs/jobs.ts'
import type { House } from '../../platform/web/house.ts'
import { remindOfBookings } from '../times/index.ts'
import { remindWaiting } from './remind.ts'

const hour = 60 * 60 * 1000

/** The handler of the job "remind": it puts tomorrow's in first, so that one failure never ends the chain, then reminds. */
export function remindJob(house: House): (data: JobData['remind']) => Promise<void> {
  return async ({ centreId }) => {
    const now = house.clock()
    await enqueueOnce(house, centreId, now.add({ hours: 24 }))
    const reminded = (await remindOfBookings(house, centreId, now)) + (await remindWaiting(house, centreId, now))
    house.log.info({ centreId, reminded }, 'reminded')
  }
}

/**
 * Sees to it that every centre has its daily job waiting: at once, and then every hour for centres that are new; and that expired
 * sign-ins are forgotten. Answers how to stop.
 */
export async function keepReminding(house: House): Promise<() => void> {
  await seeToAll(house)
  const timer = setInterval(() => {
    seeToAll(house).catch((error: unknown) => house.log.error({ err: error }, 'could not enqueue reminders'))
  }, hour)
  timer.unref()
  return () => clearInterval(timer)
}

async function seeToAll(house: House): Promise<void> {
  await house.auth.forgetExpired()
  for (const centreId of await findCentreIds(house.database)) await enqueueOnce(house, centreId, undefined)
}

/** While one waits for this centre (for tomorrow, mostly), nothing is added. */
async function enqueueOnce(house: House, centreId: string, after: Temporal.Instant | undefined): Promise<void> {
  await inCentre(house.database, centreId, (tx) =>
    house.jobs.enqueue(tx, 'remind', { centreId }, { once: centreId, ...(after === undefined ? {} : { after }) }),
  )
}
