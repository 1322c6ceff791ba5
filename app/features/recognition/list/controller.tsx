import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { getUnit } from '../../catalogue/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import { findRecognitions, findRecognitionsFor } from '../queries.ts'
import { answerOwnRecognitions, answerRecognitionsToDecide } from './page.tsx'

const most = 200

/** A learner's requests; for those who work with learners, the requests of theirs, those that wait first. */
export async function showRecognitions(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  if (visit.place.role !== 'learner') {
    const recognitions = await inCentre(ask.var.house.database, visit.centreId, (tx) => findRecognitionsFor(tx, visit, most))
    return answerRecognitionsToDecide(ask, recognitions)
  }
  const { centreId, learnerId } = learnerOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const recognitions = await findRecognitions(tx, centreId, learnerId)
    const units = new Map(
      await Promise.all(
        (await findEnrolments(tx, centreId, learnerId)).map(
          async ({ specification, unit }) => [unit, await getUnit(tx, centreId, specification, unit)] as const,
        ),
      ),
    )
    return answerOwnRecognitions(ask, recognitions, units)
  })
}
