import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn, revisionIn } from '../../frame/index.ts'
import { agreeEvidence } from '../actions.ts'
import { findEvidence, findEvidenceToAgree, findUnits } from '../queries.ts'
import { choicesIn } from '../schema.ts'
import { answerEvidence, answerEvidenceToAgree } from './page.tsx'

/** One piece of evidence: to its learner with what can be done, to that learner's assessor to be agreed. */
export async function showEvidence(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'evidence')
  if (visit.place.role === 'assessor') return showEvidenceToAgree(ask, id, 200)
  const { centreId, learnerId } = learnerOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = found(await findEvidence(tx, centreId, learnerId, id))
    const { criteria } = choicesIn(await findUnits(tx, centreId, learnerId))
    return answerEvidence(ask, { evidence, criteria })
  })
}

async function showEvidenceToAgree(ask: Ask, id: string, status: 200 | 409): Promise<Response> {
  const { centreId, personId } = memberOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = found(await findEvidenceToAgree(tx, centreId, personId, id))
    const { criteria } = choicesIn(await findUnits(tx, centreId, evidence.learnerId))
    return answerEvidenceToAgree(ask, { evidence, criteria, changed: status === 409 }, status)
  })
}

/** The assessor agrees the piece as they saw it; if it was revised meanwhile, they see the new text first. */
export async function agreeOneEvidence(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'evidence')
  const learner = idIn(ask, 'learner')
  const seen = revisionIn(await readTyped(ask))
  const agreed = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const evidence = found(await findEvidenceToAgree(tx, visit.centreId, visit.personId, id))
    found(evidence.learnerId === learner ? learner : undefined)
    return agreeEvidence(tx, visit, evidence, seen)
  })
  if (!agreed.ok) return showEvidenceToAgree(ask, id, 409)
  return goOn(ask, routes.oneEvidence.at({ evidence: id }), 'You have agreed this evidence.')
}
