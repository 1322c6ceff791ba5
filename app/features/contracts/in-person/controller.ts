import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { addressOf } from '../../../platform/web/visitor.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { findKeeping } from '../../keeping/index.ts'
import { signInPerson } from '../answering.ts'
import { countOpenWords, openWordsInWords } from '../leaving.ts'
import { findContract } from '../queries.ts'
import { hasSigned, type WhySigningIsRefused } from '../rules.ts'
import { markIn, signingFields } from '../schema.ts'
import { answerSignHerePage, type SignHerePage } from './page.tsx'

/** The page on which a party who is there in person signs, on the learner’s device. */
export async function showSignHere(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const { page, open } = await inCentre(database, visit.centreId, async (tx) => {
    const page = await pageOf(ask, tx, visit)
    return { page, open: await countOpenWords(tx, vault, visit, page.contract) }
  })
  if (open > 0) return goOn(ask, routes.confidentiality.at(), `Nobody can sign yet: ${openWordsInWords(open)}`)
  if (hasSigned(page.party)) return goOn(ask, routes.contract.at({ contract: page.contract.id }), `${page.party.alias} has signed already.`)
  return answerSignHerePage(ask, page)
}

/** Keeps the signature. */
export async function signHere(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(house.database, visit.centreId, async (tx) => {
    const page = await pageOf(ask, tx, visit)
    const open = await countOpenWords(tx, house.vault, visit, page.contract)
    if (open > 0) return goOn(ask, routes.confidentiality.at(), `Nobody can sign yet: ${openWordsInWords(open)}`)
    const parsed = parseForm(signingFields, typed)
    if (!parsed.ok) return answerSignHerePage(ask, { ...page, attempt: { values: typed, problems: parsed.problems } }, 422)
    const { name, mark } = parsed.value
    const given = { answer: 'signed' as const, seen: oneOf(typed, 'seen'), name, mark: markIn(mark) }
    const signed = await signInPerson(tx, house, visit, { contractId: page.contract.id, partyId: page.party.id }, given, addressOf(ask))
    if (signed.ok) return goOn(ask, routes.contract.at({ contract: page.contract.id }), `${page.party.alias} has signed here. Take your device back.`)
    return answerSignHerePage(ask, { ...(await pageOf(ask, tx, visit)), attempt: { values: typed }, refusal: words(signed.problem.kind) }, 409)
  })
}

async function pageOf(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<SignHerePage> {
  const contract = found(await findContract(tx, visit.centreId, visit.learnerId, idIn(ask, 'contract')))
  const party = found(contract.parties.find((one) => one.id === idIn(ask, 'party') && one.role !== 'learner'))
  const keeping = await findKeeping(tx, visit.centreId, visit.learnerId)
  return { contract, party, where: { learnerName: visit.signedIn.person.name, centre: { name: visit.place.centreName }, keeping } }
}

function words(why: WhySigningIsRefused): string {
  switch (why) {
    case 'signed':
      return 'A signature had come a moment before. That one is kept.'
    case 'replaced':
      return 'A newer version has taken the place of this one.'
    case 'ended':
      return 'The contract was ended.'
    case 'changed':
      return 'The text has changed since this page was opened. Read it again, then sign.'
    default:
      return unreachable(why)
  }
}
