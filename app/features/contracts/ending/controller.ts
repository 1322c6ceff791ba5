import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { leavingProblem, settleLeaving } from '../../confidentiality/index.ts'
import { goOn, idIn } from '../../frame/index.ts'
import type { Contract } from '../contract.ts'
import { whoOf } from '../drafting.ts'
import { findContract } from '../queries.ts'
import { whyEndingIsRefused } from '../rules.ts'
import { endingFields } from '../schema.ts'
import { closeLinks, endContract } from './end-contract.ts'
import { answerEndingPage } from './page.tsx'
import { dayProblemWords } from './words.ts'

/** The form by which a learner ends a contract. */
export async function showEnding(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const contract = await inCentre(ask.var.house.database, visit.centreId, (tx) => contractIn(ask, tx, visit))
  return answerEndingPage(ask, { contract, refusal: whyEndingIsRefused(contract), values: { endedOn: visit.today } })
}

/** Ends it. */
export async function end(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const visit = learnerOf(ask)
  const sent = await readTyped(ask)
  return inCentre(house.database, visit.centreId, async (tx) => {
    const contract = await contractIn(ask, tx, visit)
    const ref = { kind: 'contract', id: contract.id }
    const { typed, open: leaving, pressed } = await settleLeaving(tx, house.vault, visit, { typed: sent, fields: ['reason'], ref })
    if (leaving.length > 0) return answerEndingPage(ask, { contract, values: typed, problems: { reason: leavingProblem(leaving) }, leaving }, 422)
    if (pressed) return answerEndingPage(ask, { contract, values: typed })
    const parsed = parseForm(endingFields, typed)
    if (!parsed.ok) return answerEndingPage(ask, { contract, values: typed, problems: parsed.problems }, 422)
    const who = { ...whoOf(visit), today: visit.today }
    const which = { centreId: visit.centreId, learnerId: visit.learnerId, contractId: contract.id }
    const ended = await endContract(tx, house, which, (party) => party.role === 'learner', parsed.value, who)
    if (ended.ok) {
      await closeLinks(tx, ended.value, who)
      return goOn(ask, routes.contract.at({ contract: contract.id }), 'The contract is ended. Everybody else in it has been told.')
    }
    const { problem } = ended
    if (problem.kind !== 'day') return answerEndingPage(ask, { contract, values: typed, refusal: problem.kind }, 409)
    return answerEndingPage(ask, { contract, values: typed, problems: { endedOn: dayProblemWords(problem.problem, contract) } }, 422)
  })
}

async function contractIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<Contract> {
  return found(await findContract(tx, visit.centreId, visit.learnerId, idIn(ask, 'contract')))
}
