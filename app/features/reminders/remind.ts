import type { Transaction } from 'kysely'
import { inCentre } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { remindSigner } from '../contracts/index.ts'
import { remindGiver } from '../feedback/index.ts'
import { findLink, findWaitingLinks, type LinkPurpose, type WaitingLink } from '../links/index.ts'
import { remindOfRequest } from '../requests/index.ts'
import { remindSupervisor } from '../supervision/index.ts'
import { waitingLong } from './rules.ts'

export type Remind = (tx: Transaction<DB>, house: House, link: WaitingLink, at: Temporal.Instant) => Promise<{ ok: boolean }>

/** Who asks again for what. */
export const byPurpose: Readonly<Record<Exclude<LinkPurpose, 'end contract'>, Remind>> = {
  'sign contract': remindSigner,
  'approve organisation agreement': remindSigner,
  'give feedback': remindGiver,
  'confirm supervision': remindSupervisor,
  'confirm sessions': remindOfRequest,
  'agree needs and goals': remindOfRequest,
  'review reflective log': remindOfRequest,
  'write witness testimony': remindOfRequest,
}

const batch = 100
const first = '00000000-0000-0000-0000-000000000000'

/**
 * Reminds everybody in a centre whose link has waited long, each in a transaction of their own. Whoever cannot be reminded (no
 * address, withdrawn meanwhile) is passed over. When one fails the others still get theirs; then the job fails and is tried again.
 */
export async function remindWaiting(house: House, centreId: string, now: Temporal.Instant): Promise<number> {
  let failed = 0
  let reminded = 0
  let after = first
  for (;;) {
    const wanted = { now, ...waitingLong(now), after, limit: batch }
    const links = await inCentre(house.database, centreId, (tx) => findWaitingLinks(tx, centreId, wanted))
    for (const link of links) {
      try {
        if (await remindOne(house, link, now)) reminded += 1
      } catch (error) {
        failed += 1
        house.log.error({ err: error, centreId, link: link.id }, 'could not remind')
      }
    }
    const last = links.at(-1)
    if (last === undefined || links.length < batch) break
    after = last.id
  }
  if (failed > 0) throw new Error(`${failed} could not be reminded`)
  return reminded
}

async function remindOne(house: House, link: WaitingLink, now: Temporal.Instant): Promise<boolean> {
  const { centreId, learnerId, id } = link
  return inCentre(house.database, centreId, async (tx) => {
    const current = await findLink(tx, centreId, learnerId, id)
    if (current?.timesSent !== link.timesSent) return false
    if (link.purpose === 'end contract') return false
    return (await byPurpose[link.purpose](tx, house, link, now)).ok
  })
}
