import type { Transaction } from 'kysely'
import { listed } from '../../../kernel/text.ts'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { addressOf } from '../../../platform/web/visitor.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { signAsLearner } from '../answering.ts'
import type { Contract, Party } from '../contract.ts'
import { countOpenWords, openWordsInWords } from '../leaving.ts'
import { findOrganisation, findPlaces, type Organisation } from '../organisations/queries.ts'
import { findContract, findVersions } from '../queries.ts'
import type { WhyRemindingIsRefused, WhySigningIsRefused } from '../rules.ts'
import { markIn, signingFields } from '../schema.ts'
import { findSigningLinks, remindParty, sendContract, type SendRefused, type Sent } from '../sending.ts'
import { openSignatures } from '../signatures.ts'
import { answerContractPage, type ContractPage } from './page.tsx'

/** The page of one version. */
export async function showContract(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => answerContractPage(ask, await pageOf(ask, tx, visit)))
}

/** Sends the contract to every party outside. */
export async function send(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const before = await pageOf(ask, tx, visit)
    const open = await countOpenWords(tx, ask.var.house.vault, visit, before.contract)
    if (open > 0) return answerContractPage(ask, { ...before, refusal: whyNotYet('The contract was not sent', open) }, 422)
    const sent = await sendContract(tx, ask.var.house, visit, idIn(ask, 'contract'))
    if (sent.ok) return goOn(ask, routes.contract.at({ contract: idIn(ask, 'contract') }), sentWords(sent.value))
    const page = await pageOf(ask, tx, visit)
    return answerContractPage(ask, { ...page, refusal: whyNotSent(sent.problem, page) }, 409)
  })
}

/** Signs for the learner. */
export async function sign(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await pageOf(ask, tx, visit)
    const parsed = parseForm(signingFields, typed)
    if (!parsed.ok) return answerContractPage(ask, { ...page, attempt: { values: typed, problems: parsed.problems } }, 422)
    const open = await countOpenWords(tx, ask.var.house.vault, visit, page.contract)
    if (open > 0) return answerContractPage(ask, { ...page, attempt: { values: typed }, refusal: whyNotYet('You have not signed', open) }, 422)
    const { name, mark } = parsed.value
    const signed = await signAsLearner(
      tx,
      ask.var.house,
      visit,
      page.contract.id,
      { answer: 'signed', seen: oneOf(typed, 'seen'), name, mark: markIn(mark) },
      addressOf(ask),
    )
    if (signed.ok) return goOn(ask, routes.contract.at({ contract: page.contract.id }), 'You have signed.')
    return answerContractPage(ask, { ...(await pageOf(ask, tx, visit)), attempt: { values: typed }, refusal: whyNotSigned(signed.problem.kind) }, 409)
  })
}

/** Asks one party again. */
export async function remind(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const contractId = idIn(ask, 'contract')
    const partyId = idIn(ask, 'party')
    const reminded = await remindParty(tx, ask.var.house, visit, contractId, partyId)
    if (reminded.ok) return goOn(ask, routes.contract.at({ contract: contractId }), `A letter with a new link is on its way to ${reminded.value.alias}.`)
    const page = await pageOf(ask, tx, visit)
    const party = found(page.contract.parties.find((one) => one.id === partyId))
    return answerContractPage(ask, { ...page, refusal: whyNotReminded(reminded.problem.kind, party, page) }, 409)
  })
}

/** Opens the names under the contract for the learner who keeps it. */
export async function showSignatures(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await pageOf(ask, tx, visit)
    return answerContractPage(ask, { ...page, signatures: await openSignatures(tx, ask.var.house.vault, visit, page.contract) })
  })
}

async function pageOf(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<ContractPage> {
  const contract = found(await findContract(tx, visit.centreId, visit.learnerId, idIn(ask, 'contract')))
  const versions = await findVersions(tx, visit.centreId, visit.learnerId, contract.counterpart)
  const links = await findSigningLinks(tx, contract)
  return { contract, versions, links, organisation: await findOrganisationOf(tx, visit, contract), today: visit.today, now: visit.now, zone: visit.place.zone }
}

/** The organisation in which the client works, whose agreement this contract stands under. */
async function findOrganisationOf(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, contract: Contract): Promise<Organisation | undefined> {
  const place = (await findPlaces(tx, centreId, learnerId)).get(contract.counterpart.id)
  return place === undefined ? undefined : findOrganisation(tx, centreId, learnerId, place)
}

function sentWords({ sent, inPerson }: Sent): string {
  const to = `Sent to ${aliases(sent)} to sign.`
  if (inPerson.length === 0) return to
  return `${to} There is no e-mail address for ${aliases(inPerson)}: let them sign here, on your device.`
}

function aliases(parties: readonly Party[]): string {
  return listed(parties.map((party) => party.alias))
}

type Refusal = NonNullable<ContractPage['refusal']>

function whyNotYet(title: string, open: number): Refusal {
  return { title, words: openWordsInWords(open), link: { label: 'Put each right', href: routes.confidentiality.at() } }
}

function whyNotSent(problem: SendRefused, page: ContractPage): Refusal {
  const title = 'The contract was not sent'
  switch (problem.kind) {
    case 'replaced':
      return { title, words: 'A newer version has taken its place.' }
    case 'ended':
      return { title, words: 'It was ended.' }
    case 'sent':
      return { title, words: 'It was sent before. You can remind whoever has still to sign.' }
    case 'signed':
      return { title, words: 'Everybody has signed it already.' }
    case 'no address':
      return noAddress(title, problem.parties, page)
    default:
      return unreachable(problem)
  }
}

function noAddress(title: string, parties: readonly Party[], page: ContractPage): Refusal {
  const [first] = parties
  const href =
    first === undefined || first.role === 'client'
      ? routes.clientIdentity.at({ client: page.contract.counterpart.id })
      : routes.stakeholderIdentity.at({ stakeholder: first.subjectId })
  return {
    title,
    words: `There is no e-mail address for ${aliases(parties)} yet, so nothing was sent to anybody. Somebody without one can sign here, on your device: see “Who signs” below.`,
    link: { label: 'Add the address', href },
  }
}

function whyNotSigned(why: WhySigningIsRefused): Refusal {
  const title = 'You have not signed'
  switch (why) {
    case 'signed':
      return { title: 'You have signed already', words: 'Your first signature stands.' }
    case 'replaced':
      return { title, words: 'A newer version has taken the place of this one.' }
    case 'ended':
      return { title, words: 'The contract was ended.' }
    case 'changed':
      return { title, words: 'The text has changed since you opened it. Read it again below, then sign.' }
    default:
      return unreachable(why)
  }
}

function whyNotReminded(why: WhyRemindingIsRefused | 'no address', party: Party, page: ContractPage): Refusal {
  const title = 'No reminder was sent'
  switch (why) {
    case 'replaced':
      return { title, words: 'A newer version has taken the place of this one.' }
    case 'ended':
      return { title, words: 'The contract was ended.' }
    case 'not sent':
      return { title, words: 'The contract has not been sent yet.' }
    case 'signed':
      return { title, words: `${party.alias} has signed already.` }
    case 'own':
      return { title, words: 'It is you who has still to sign.' }
    case 'reminded today':
      return { title, words: `${party.alias} had a letter about this today. Give them until tomorrow.` }
    case 'no address':
      return noAddress(title, [party], page)
    default:
      return unreachable(why)
  }
}
