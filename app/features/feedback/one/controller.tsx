import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { idIn } from '../../frame/index.ts'
import { findFeedback, getOwnRecord } from '../queries.ts'
import { answerFeedback } from './page.tsx'

/** One piece of feedback. */
export async function showFeedback(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'feedback')
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const feedback = found(await findFeedback(tx, visit.centreId, visit.learnerId, id))
    const record = await getOwnRecord(tx, visit)
    return answerFeedback(ask, { feedback, record, today: visit.today })
  })
}
