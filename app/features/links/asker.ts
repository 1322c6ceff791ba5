import type { LearnerVisit } from '../../platform/web/house.ts'
import type { Done } from './actions.ts'
import type { WaitingLink } from './link.ts'

/** The learner in whose name something is asked, and who does it: themselves, or the house on its own. */
export type Asker = Done & { centreId: string; learnerId: string; learnerName: string; centreName: string }

/** A learner who asks on a page of their own. */
export function askerOf({ centreId, learnerId, now, personId, signedIn, place }: LearnerVisit): Asker {
  return { centreId, learnerId, learnerName: signedIn.person.name, centreName: place.centreName, by: { kind: 'person', id: personId }, at: now }
}

/** The learner who has asked by a link that waits, when the house asks again for them. */
export function askerBehind({ centreId, learnerId, learnerName, centre }: WaitingLink, at: Temporal.Instant): Asker {
  return { centreId, learnerId, learnerName, centreName: centre.name, by: { kind: 'system' }, at }
}
