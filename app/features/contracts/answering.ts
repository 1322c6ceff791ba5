import type { Transaction } from 'kysely'
import { good, refused, unreachable, type Result } from '../../kernel/result.ts'
import { listed } from '../../kernel/text.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import { found, type House, type LearnerVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { findLinks, lockLink, markAnswered, revokeLink, type OpenedLink, type WhyClosed } from '../links/index.ts'
import { findRecipient } from '../clients/index.ts'
import { tellLearner, type News } from '../notices/index.ts'
import { addAnswer, type Came, type Given } from './answer-row.ts'
import { contentHash } from './content.ts'
import type { Contract, Party } from './contract.ts'
import { whoOf } from './drafting.ts'
import { endingAddress } from './ending/end-contract.ts'
import { recordContractEvent } from './events.ts'
import { letterOfAnswer, letterWithCopy } from './letters.ts'
import { signingPurpose } from './naming.ts'
import { findContract, getLearnerPerson, lockContract } from './queries.ts'
import { whoHasStillToSign, whySigningIsRefused, type WhySigningIsRefused } from './rules.ts'

export type AnswerRefused = { kind: WhySigningIsRefused } | { kind: 'closed'; why: WhyClosed }

type Who = { by: Actor; at: Temporal.Instant; way: Came['way']; address: string }

/** Keeps the answer of a party who came by a link. Of two at the same instant the first is kept, and the second learns of it. */
export async function answerByLink(
  tx: Transaction<DB>,
  house: House,
  link: OpenedLink,
  given: Given,
  from: { address: string; now: Temporal.Instant },
): Promise<Result<Contract, AnswerRefused>> {
  await lockContract(tx, link.centreId, link.subjectId)
  const closed = await lockLink(tx, link, from.now)
  if (closed !== undefined) return refused({ kind: 'closed', why: closed })
  const contract = found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
  const party = found(partyOf(contract, link))
  const why = whySigningIsRefused(contract, party, contentHash(contract), given.seen)
  if (why !== undefined) return refused({ kind: why })
  const who: Who = { by: { kind: 'link', id: link.id }, at: from.now, way: 'by link', address: from.address }
  await keepAnswer(tx, house, contract, party, given, who)
  await markAnswered(tx, link, from.now)
  return good(contract)
}

/** Signs for the learner who drew the contract up. */
export async function signAsLearner(
  tx: Transaction<DB>,
  house: House,
  visit: LearnerVisit,
  contractId: string,
  given: Given & { answer: 'signed' },
  address: string,
): Promise<Result<Contract, { kind: WhySigningIsRefused }>> {
  await lockContract(tx, visit.centreId, contractId)
  const contract = found(await findContract(tx, visit.centreId, visit.learnerId, contractId))
  const party = found(contract.parties.find((one) => one.role === 'learner'))
  const why = whySigningIsRefused(contract, party, contentHash(contract), given.seen)
  if (why !== undefined) return refused({ kind: why })
  await keepAnswer(tx, house, contract, party, given, { ...whoOf(visit), way: 'signed in', address })
  return good(contract)
}

/** Signs for a party who is there in person, on the learner’s device. A link that was sent to them before stops. */
export async function signInPerson(
  tx: Transaction<DB>,
  house: House,
  visit: LearnerVisit,
  { contractId, partyId }: { contractId: string; partyId: string },
  given: Given & { answer: 'signed' },
  address: string,
): Promise<Result<Contract, { kind: WhySigningIsRefused }>> {
  const { centreId, learnerId } = visit
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const party = found(contract.parties.find((one) => one.id === partyId && one.role !== 'learner'))
  const why = whySigningIsRefused(contract, party, contentHash(contract), given.seen)
  if (why !== undefined) return refused({ kind: why })
  const links = await findLinks(tx, centreId, learnerId, { purpose: signingPurpose(contract), subjectId: contractId })
  for (const link of links) if (link.details['party'] === partyId) await revokeLink(tx, link, whoOf(visit))
  await keepAnswer(tx, house, contract, party, given, { ...whoOf(visit), way: 'in person', address })
  return good(contract)
}

/** The party that a link was made for. */
export function partyOf(contract: Contract, link: Pick<OpenedLink, 'details'>): Party | undefined {
  return contract.parties.find((party) => party.id === link.details['party'])
}

async function keepAnswer(tx: Transaction<DB>, house: House, contract: Contract, party: Party, given: Given, who: Who): Promise<void> {
  const { centreId, learnerId } = contract
  const sender = await getLearnerPerson(tx, centreId, learnerId)
  await addAnswer(tx, house, contract, party, given, { ...who, zone: sender.zone })
  await recordContractEvent(tx, eventOf(given), contract, who, { party: party.id, role: party.role, content: given.seen, way: who.way })
  const after = found(await findContract(tx, centreId, learnerId, contract.id))
  if (given.answer !== 'signed') return tellOfDoubt(tx, house, after, party, given.answer, sender, who)
  await sendCopies(tx, house, after, party, sender, who)
  const waiting = whoHasStillToSign(after)
  if (party.role !== 'learner' && waiting.length > 0) await tellLearner(tx, house, contract, signedNews(after, party, waiting), who.at)
}

function eventOf(given: Given): 'ContractSigned' | 'ContractChangeRequested' | 'ContractDeclined' {
  switch (given.answer) {
    case 'signed':
      return 'ContractSigned'
    case 'change requested':
      return 'ContractChangeRequested'
    case 'declined':
      return 'ContractDeclined'
    default:
      return unreachable(given)
  }
}

type LearnerPerson = Awaited<ReturnType<typeof getLearnerPerson>>

/** The signer gets a copy at once; with the last signature everybody gets the whole. */
async function sendCopies(tx: Transaction<DB>, house: House, contract: Contract, signer: Party, sender: LearnerPerson, who: Who): Promise<void> {
  const everybody = whoHasStillToSign(contract).length === 0
  const readers = everybody ? contract.parties : contract.parties.filter((party) => party.id === signer.id && party.role !== 'learner')
  for (const party of readers) {
    const to = party.role === 'learner' ? sender : await findRecipient(tx, house.vault, contract.centreId, party.subjectId, { at: who.at, actor: who.by })
    if (to?.email === undefined) continue
    const end = everybody && party.role !== 'learner' ? await endingAddress(tx, house, contract, party, who) : undefined
    await postMail(tx, house, contract.centreId, letterWithCopy({ ...to, email: to.email }, sender, contract, party, everybody, end), who.at)
  }
}

function signedNews(contract: Contract, signer: Party, waiting: readonly Party[]): News {
  const others = waiting.filter((one) => one.role !== 'learner').map((one) => one.alias)
  const own = waiting.some((one) => one.role === 'learner') ? ['You have still to sign yourself.'] : []
  return {
    title: `${signer.alias} has signed the contract`,
    says: [`It is the contract with ${contract.counterpart.alias}.`, ...(others.length === 0 ? [] : [`It waits for ${listed(others)} to sign.`]), ...own],
    open: { label: 'Open the contract', path: routes.contract.at({ contract: contract.id }) },
  }
}

async function tellOfDoubt(
  tx: Transaction<DB>,
  house: House,
  contract: Contract,
  party: Party,
  answer: 'change requested' | 'declined',
  sender: LearnerPerson,
  who: Who,
): Promise<void> {
  const url = house.baseUrl + routes.contract.at({ contract: contract.id })
  await postMail(tx, house, contract.centreId, letterOfAnswer(sender, sender, contract, party.alias, answer, url), who.at)
}
