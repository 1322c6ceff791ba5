import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, unreachable, type Result } from '../../kernel/result.ts'
import { listed } from '../../kernel/text.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import { found, type House, type LearnerVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { lockLink, markAnswered, type OpenedLink, type WhyClosed } from '../links/index.ts'
import { findRecipient } from '../clients/index.ts'
import { tellLearner, type News } from '../notices/index.ts'
import { consentText } from './consent.ts'
import { contentHash } from './content.ts'
import type { Contract, Party } from './contract.ts'
import { whoOf } from './drafting.ts'
import { recordContractEvent } from './events.ts'
import { letterOfAnswer, letterWithCopy } from './letters.ts'
import { findContract, getLearnerPerson, lockContract } from './queries.ts'
import { signaturePurpose } from './signatures.ts'
import { whoHasStillToSign, whySigningIsRefused, type WhySigningIsRefused } from './rules.ts'

/** What a party answers. `seen` is the hash of the text that was before them. */
export type Given = { seen: string } & (
  | { answer: 'signed'; name: string; mark: string | undefined }
  | { answer: 'change requested' | 'declined'; note: string }
)

export type AnswerRefused = { kind: WhySigningIsRefused } | { kind: 'closed'; why: WhyClosed }

type Who = { by: Actor; at: Temporal.Instant }

/** Keeps the answer of a party who came by a link. Of two at the same instant the first is kept, and the second learns of it. */
export async function answerByLink(
  tx: Transaction<DB>,
  house: House,
  link: OpenedLink,
  given: Given,
  now: Temporal.Instant,
): Promise<Result<Contract, AnswerRefused>> {
  await lockContract(tx, link.centreId, link.subjectId)
  const closed = await lockLink(tx, link, now)
  if (closed !== undefined) return refused({ kind: 'closed', why: closed })
  const contract = found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
  const party = found(partyOf(contract, link))
  const why = whySigningIsRefused(contract, party, contentHash(contract), given.seen)
  if (why !== undefined) return refused({ kind: why })
  const who: Who = { by: { kind: 'link', id: link.id }, at: now }
  await keepAnswer(tx, house, contract, party, given, who)
  await markAnswered(tx, link, now)
  return good(contract)
}

/** Signs for the learner who drew the contract up. */
export async function signAsLearner(
  tx: Transaction<DB>,
  house: House,
  visit: LearnerVisit,
  contractId: string,
  given: Given & { answer: 'signed' },
): Promise<Result<Contract, { kind: WhySigningIsRefused }>> {
  await lockContract(tx, visit.centreId, contractId)
  const contract = found(await findContract(tx, visit.centreId, visit.learnerId, contractId))
  const party = found(contract.parties.find((one) => one.role === 'learner'))
  const why = whySigningIsRefused(contract, party, contentHash(contract), given.seen)
  if (why !== undefined) return refused({ kind: why })
  await keepAnswer(tx, house, contract, party, given, whoOf(visit))
  return good(contract)
}

/** The party that a link was made for. */
export function partyOf(contract: Contract, link: Pick<OpenedLink, 'details'>): Party | undefined {
  return contract.parties.find((party) => party.id === link.details['party'])
}

async function keepAnswer(tx: Transaction<DB>, house: House, contract: Contract, party: Party, given: Given, who: Who): Promise<void> {
  const { centreId, learnerId } = contract
  const id = newId()
  const sender = await getLearnerPerson(tx, centreId, learnerId)
  const sealed =
    given.answer === 'signed'
      ? await house.vault.seal(tx, centreId, signaturePurpose(id), JSON.stringify({ name: given.name, mark: given.mark ?? '' }))
      : undefined
  await tx
    .insertInto('contract_answer')
    .values({
      centre_id: centreId,
      id,
      party_id: party.id,
      answer: given.answer,
      note: given.answer === 'signed' ? '' : given.note,
      sealed: sealed === undefined ? null : Buffer.from(sealed.sealed),
      key_version: sealed?.keyVersion ?? null,
      consent_text: given.answer === 'signed' ? consentText : '',
      content_sha256: Buffer.from(given.seen, 'hex'),
      answered_on: dayOf(who.at, sender.zone),
      answered_at: who.at.toString(),
    })
    .execute()
  await recordContractEvent(tx, eventOf(given), contract, who, { party: party.id, role: party.role, content: given.seen })
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
    await postMail(tx, house, contract.centreId, letterWithCopy({ name: to.name, email: to.email }, sender, contract, everybody), who.at)
  }
}

function signedNews(contract: Contract, signer: Party, waiting: readonly Party[]): News {
  const others = waiting.filter((one) => one.role !== 'learner').map((one) => one.alias)
  const own = waiting.some((one) => one.role === 'learner') ? ['You have still to sign yourself.'] : []
  return {
    title: `${signer.alias} has signed the contract`,
    says: [`It is the contract with ${contract.clientAlias}.`, ...(others.length === 0 ? [] : [`It waits for ${listed(others)} to sign.`]), ...own],
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
