import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import { found, type House, type LearnerVisit } from '../../platform/web/house.ts'
import { findRecipient } from '../clients/index.ts'
import { createLink, findLinks, resendLink, whyClosed, type Link, type WaitingLink } from '../links/index.ts'
import { contentHash } from './content.ts'
import type { Contract, Party } from './contract.ts'
import { whoOf } from './drafting.ts'
import { recordContractEvent } from './events.ts'
import { letterToSign, type Addressee } from './letters.ts'
import { signingPurpose } from './naming.ts'
import { findContract, getLearnerPerson, lockContract } from './queries.ts'
import { daysToSign, whoHasStillToSign, whyRemindingIsRefused, whySendingIsRefused, type WhyRemindingIsRefused } from './rules.ts'

export type SendRefused = { kind: 'replaced' | 'ended' | 'sent' | 'signed' } | { kind: 'no address'; parties: Party[] }

/** Who was sent a letter, and for whom there is no e-mail address: they sign in person. */
export type Sent = { sent: Party[]; inPerson: Party[] }

/** Sends a draft to every party outside who has an address, each by a link of their own. From then on its text stays as it is. */
export async function sendContract(tx: Transaction<DB>, house: House, visit: LearnerVisit, contractId: string): Promise<Result<Sent, SendRefused>> {
  const { centreId, learnerId, now } = visit
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const why = whySendingIsRefused(contract)
  if (why !== undefined) return refused({ kind: why })
  const addressed: { party: Party; to: Addressee }[] = []
  const inPerson: Party[] = []
  for (const party of whoHasStillToSign(contract).filter((one) => one.role !== 'learner')) {
    const to = await findAddressee(tx, house, contract, party, whoOf(visit))
    if (to === undefined) inPerson.push(party)
    else addressed.push({ party, to })
  }
  if (addressed.length === 0) return refused({ kind: 'no address', parties: inPerson })
  for (const { party, to } of addressed) await sendTo(tx, house, contract, party, to, undefined, whoOf(visit))
  await tx
    .updateTable('contract')
    .set({ sent_at: now.toString(), content_sha256: Buffer.from(contentHash(contract), 'hex') })
    .where('centre_id', '=', centreId)
    .where('id', '=', contractId)
    .execute()
  await recordContractEvent(tx, 'ContractSent', contract, whoOf(visit), {
    version: contract.version,
    parties: addressed.map(({ party }) => party.id),
    withoutAddress: inPerson.map((party) => party.id),
    content: contentHash(contract),
  })
  return good({ sent: addressed.map(({ party }) => party), inPerson })
}

export type RemindRefused = { kind: WhyRemindingIsRefused | 'no address' }

/** Asks a party again, with a fresh link; the link before stops working. */
export async function remindParty(
  tx: Transaction<DB>,
  house: House,
  visit: LearnerVisit,
  contractId: string,
  partyId: string,
): Promise<Result<Party, RemindRefused>> {
  return remind(tx, house, { ...visit, contractId, partyId, zone: visit.place.zone }, whoOf(visit))
}

/** The same by the house on its own, for a link that has waited long. */
export async function remindSigner(tx: Transaction<DB>, house: House, link: WaitingLink, at: Temporal.Instant): Promise<Result<Party, RemindRefused>> {
  const { centreId, learnerId, subjectId: contractId, details, centre } = link
  return remind(
    tx,
    house,
    { centreId, learnerId, contractId, partyId: String(details['party']), zone: centre.zone, lastSentAt: link.lastSentAt },
    { by: { kind: 'system' }, at },
  )
}

type Reminded = { centreId: string; learnerId: string; contractId: string; partyId: string; zone: string; lastSentAt?: Temporal.Instant }

async function remind(
  tx: Transaction<DB>,
  house: House,
  { centreId, learnerId, contractId, partyId, zone, lastSentAt }: Reminded,
  who: Who,
): Promise<Result<Party, RemindRefused>> {
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const party = found(contract.parties.find((one) => one.id === partyId))
  const link = newestFor(await findSigningLinks(tx, contract), party)
  const sentAt = lastSentAt ?? link?.lastSentAt
  const why = whyRemindingIsRefused(contract, party, sentAt && dayOf(sentAt, zone), dayOf(who.at, zone))
  if (why !== undefined) return refused({ kind: why })
  const to = await findAddressee(tx, house, contract, party, who)
  if (to === undefined) return refused({ kind: 'no address' })
  await sendTo(tx, house, contract, party, to, link, who)
  await recordContractEvent(tx, 'ContractPartyReminded', contract, who, { party: party.id })
  return good(party)
}

/** Everything that was sent for a version, oldest first. */
export async function findSigningLinks(tx: Transaction<DB>, contract: Contract): Promise<Link[]> {
  return findLinks(tx, contract.centreId, contract.learnerId, { purpose: signingPurpose(contract), subjectId: contract.id })
}

/** The link that a party was sent last. */
export function newestFor(links: readonly Link[], party: Pick<Party, 'id'>): Link | undefined {
  return links.findLast((link) => link.details['party'] === party.id)
}

type Who = { by: Actor; at: Temporal.Instant }

async function findAddressee(tx: Transaction<DB>, house: House, contract: Contract, party: Party, who: Who): Promise<Addressee | undefined> {
  const recipient = await findRecipient(tx, house.vault, contract.centreId, party.subjectId, { at: who.at, actor: who.by })
  return recipient?.email === undefined ? undefined : { ...recipient, email: recipient.email }
}

async function sendTo(tx: Transaction<DB>, house: House, contract: Contract, party: Party, to: Addressee, before: Link | undefined, who: Who): Promise<void> {
  const expires = who.at.add({ hours: daysToSign * 24 })
  const url = await freshAddress(tx, house, contract, party, before, { ...who, expires })
  const sender = await getLearnerPerson(tx, contract.centreId, contract.learnerId)
  const letter = letterToSign(to, sender, contract, url, dayOf(expires, sender.zone), before !== undefined)
  await postMail(tx, house, contract.centreId, letter, who.at)
}

async function freshAddress(
  tx: Transaction<DB>,
  house: House,
  contract: Contract,
  party: Party,
  before: Link | undefined,
  who: Who & { expires: Temporal.Instant },
): Promise<string> {
  const why = before && whyClosed(before, who.at)
  if (before !== undefined && why !== 'answered' && why !== 'revoked') {
    const again = await resendLink(tx, house, before, who)
    if (again.ok) return again.value.url
  }
  const { centreId, learnerId, id } = contract
  const recipient = { kind: party.role === 'client' ? ('client' as const) : ('stakeholder' as const), id: party.subjectId }
  const made = await createLink(
    tx,
    house,
    { centreId, learnerId, purpose: signingPurpose(contract), subjectId: id, recipient, details: { party: party.id }, expires: who.expires },
    who,
  )
  return made.url
}
