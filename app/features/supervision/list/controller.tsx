import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { findOwnReckoning } from '../../practice/index.ts'
import { listSupervised } from '../learners.ts'
import { listSupervision, listSupervisionOf } from '../queries.ts'
import { answerSupervisionList } from './page.tsx'
import { answerStaffList } from './staff-page.tsx'

/** A learner's log of supervision; to a supervisor or tutor, the entries that name them. */
export async function showSupervisionList(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { database } = ask.var.house
  if (visit.place.role !== 'learner') {
    const shown = await inCentre(database, visit.centreId, async (tx) => ({
      entries: await listSupervisionOf(tx, visit.centreId, visit.personId),
      learners: await listSupervised(tx, visit),
    }))
    return answerStaffList(ask, { ...shown, today: visit.today })
  }
  const learner = learnerOf(ask)
  return inCentre(database, learner.centreId, async (tx) => {
    const reckoning = await findOwnReckoning(tx, learner)
    const entries = await listSupervision(tx, learner.centreId, learner.learnerId)
    return answerSupervisionList(ask, { entries, reckoning, today: learner.today })
  })
}
