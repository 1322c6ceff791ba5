import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { findUnits, listEvidence } from '../queries.ts'
import { choicesIn } from '../schema.ts'
import { answerEvidenceList } from './page.tsx'

/** All of the learner's evidence. */
export async function showEvidenceList(ask: Ask): Promise<Response> {
  const { centreId, learnerId, today } = learnerOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = await listEvidence(tx, centreId, learnerId)
    const { criteria } = choicesIn(await findUnits(tx, centreId, learnerId))
    return answerEvidenceList(ask, { evidence, criteria, today })
  })
}
