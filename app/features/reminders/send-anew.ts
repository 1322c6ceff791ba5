import { inCentre } from '../../platform/database/centre.ts'
import type { JobData } from '../../platform/jobs/jobs.ts'
import type { House } from '../../platform/web/house.ts'
import { sendCopyAnew } from '../contracts/index.ts'
import { asNeverSent, findOpenLinksTo, type LinkPurpose } from '../links/index.ts'
import { byPurpose, type Remind } from './remind.ts'

const sendAnew: Readonly<Record<LinkPurpose, Remind>> = { ...byPurpose, 'end contract': sendCopyAnew }

/**
 * The handler of the job "send links anew": somebody’s e-mail address was corrected, and what waits for them goes to the new one. Each
 * in a transaction of its own; done again after a failure, it passes over those that went out.
 */
export function sendLinksAnewJob(house: House): (data: JobData['send links anew']) => Promise<void> {
  return async ({ centreId, learnerId, subjectId, correctedAt }) => {
    const now = house.clock()
    const before = Temporal.Instant.from(correctedAt)
    const open = await inCentre(house.database, centreId, (tx) => findOpenLinksTo(tx, centreId, learnerId, subjectId, now))
    const waiting = open.filter((link) => Temporal.Instant.compare(link.lastSentAt, before) <= 0)
    for (const link of waiting) await inCentre(house.database, centreId, (tx) => sendAnew[link.purpose](tx, house, asNeverSent(link), now))
    house.log.info({ centreId, subject: subjectId }, 'links sent anew')
  }
}
