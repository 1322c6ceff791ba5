import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { findOwnReckoning } from '../../practice/index.ts'
import { findOutsideSupervisors, findRequests, getOwnRecord, listFeedback } from '../queries.ts'
import { listRounds } from '../round-queries.ts'
import { answerFeedbackList } from './page.tsx'

/** All feedback: what is missing, what is asked for, and what has come, session by session. */
export async function showFeedbackList(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { centreId, learnerId, now, today, place } = visit
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const record = await getOwnRecord(tx, visit)
    const reckoning = await findOwnReckoning(tx, visit)
    const feedback = await listFeedback(tx, centreId, learnerId)
    const requests = await findRequests(tx, centreId, learnerId, now)
    const rounds = await listRounds(tx, centreId, learnerId)
    const supervisors = await findOutsideSupervisors(tx, centreId, learnerId)
    const steps = reckoning?.evaluation.nextSteps ?? []
    return answerFeedbackList(ask, { record, rounds, steps, feedback, requests, supervisors, today, zone: place.zone })
  })
}
