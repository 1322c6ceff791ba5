import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn, revisionIn } from '../../frame/index.ts'
import { agreeEvidence } from '../actions.ts'
import { findDocuments } from '../document-queries.ts'
import { findEvidence, findEvidenceToAgree, findSubmissionsHolding, findUnits } from '../queries.ts'
import { whyRevisingIsRefused } from '../rules.ts'
import { choicesIn } from '../schema.ts'
import { answerEvidence, answerEvidenceToAgree } from './page.tsx'

/** One piece of evidence: to its learner with what can be done, to that learner's assessor to be agreed. */
export async function showEvidence(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'evidence')
  return visit.place.role === 'assessor' ? showEvidenceToAgree(ask, id, 200) : showOwnEvidence(ask, id)
}

/** The learner’s own piece; with what is in the way of a document that was sent. */
export async function showOwnEvidence(ask: Ask, id: string, problem?: string): Promise<Response> {
  const { centreId, learnerId } = learnerOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = found(await findEvidence(tx, centreId, learnerId, id))
    const { criteria } = choicesIn(await findUnits(tx, centreId, learnerId))
    return answerEvidence(ask, {
      evidence,
      criteria,
      documents: await findDocuments(tx, centreId, id),
      mayChange: await mayChange(tx, centreId, learnerId, id),
      problem,
    })
  })
}

async function mayChange(tx: Transaction<DB>, centreId: string, learnerId: string, id: string): Promise<boolean> {
  return whyRevisingIsRefused(await findSubmissionsHolding(tx, centreId, learnerId, id)) === undefined
}

async function showEvidenceToAgree(ask: Ask, id: string, status: 200 | 409): Promise<Response> {
  const { centreId, personId } = memberOf(ask)
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = found(await findEvidenceToAgree(tx, centreId, personId, id))
    const { criteria } = choicesIn(await findUnits(tx, centreId, evidence.learnerId))
    const documents = await findDocuments(tx, centreId, id)
    return answerEvidenceToAgree(ask, { evidence, criteria, documents, changed: status === 409 }, status)
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
