import { learnerOf, type Ask, type LearnerVisit } from '../../platform/web/house.ts'
import type { Keeper } from './events.ts'

/** The learner whose request it is, as the keeper of their diary. */
export function keeperOf(ask: Ask): { visit: LearnerVisit; keeper: Keeper } {
  const visit = learnerOf(ask)
  return {
    visit,
    keeper: { centreId: visit.centreId, learnerId: visit.learnerId, personId: visit.personId, now: visit.now, today: visit.today, zone: visit.place.zone },
  }
}
