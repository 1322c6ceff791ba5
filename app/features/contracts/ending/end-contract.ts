import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/audit/record.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { postMail } from '../../../platform/mail/mail.ts'
import { found, type House } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { findRecipient } from '../../clients/index.ts'
import { createLink, revokeLinks } from '../../links/index.ts'
import { tellLearner } from '../../notices/index.ts'
import type { Contract, Party } from '../contract.ts'
import { recordContractEvent } from '../events.ts'
import { letterOfEnding } from '../letters.ts'
import { findContract, getLearnerPerson, lockContract } from '../queries.ts'
import { endingProblem, whoHasStillToSign, whyEndingIsRefused, type EndingProblem, type WhyEndingIsRefused } from '../rules.ts'

/** For how long after the last signature a party outside can end the contract by a link of their own. */
const daysToEnd = 365

/** What somebody who ends a contract says: from which day on it is over, and why. */
export type EndingWords = { endedOn: string; reason: string }

export type EndRefused = { kind: WhyEndingIsRefused } | { kind: 'day'; problem: EndingProblem }

type Who = { by: Actor; at: Temporal.Instant; today: string }
type Which = { centreId: string; learnerId: string; contractId: string }

/**
 * Ends a contract for one party, for good (R089). Before everybody had signed it is cancelled; afterwards it is terminated, and sessions after the day count no longer. Everybody else is told.
 */
export async function endContract(
  tx: Transaction<DB>,
  house: House,
  { centreId, learnerId, contractId }: Which,
  isParty: (party: Party) => boolean,
  { endedOn, reason }: EndingWords,
  who: Who,
): Promise<Result<Contract, EndRefused>> {
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const party = found(contract.parties.find(isParty))
  const why = whyEndingIsRefused(contract)
  if (why !== undefined) return refused({ kind: why })
  const problem = endingProblem(contract, endedOn, who.today)
  if (problem !== undefined) return refused({ kind: 'day', problem })
  const kind = whoHasStillToSign(contract).length === 0 ? 'terminated' : 'cancelled'
  await tx
    .insertInto('contract_ending')
    .values({ centre_id: centreId, contract_id: contractId, party_id: party.id, kind, ended_on: endedOn, reason, recorded_at: who.at.toString() })
    .execute()
  await recordContractEvent(tx, 'ContractEnded', contract, who, { party: party.id, role: party.role, kind, day: endedOn })
  const after = found(await findContract(tx, centreId, learnerId, contractId))
  await tellOthers(tx, house, after, party, who)
  return good(after)
}

/** Stops every link of a contract that was ended. After the link that ended it was answered. */
export async function closeLinks(
  tx: Transaction<DB>,
  { centreId, learnerId, id: subjectId }: Contract,
  done: { by: Actor; at: Temporal.Instant },
): Promise<void> {
  for (const purpose of ['sign contract', 'approve organisation agreement', 'end contract'] as const)
    await revokeLinks(tx, { centreId, learnerId, purpose, subjectId }, done)
}

async function tellOthers(tx: Transaction<DB>, house: House, contract: Contract, ender: Party, who: Who): Promise<void> {
  const { centreId, learnerId } = contract
  const sender = await getLearnerPerson(tx, centreId, learnerId)
  for (const party of contract.parties) {
    if (party.id === ender.id || party.role === 'learner' || contract.sentAt === undefined) continue
    const to = await findRecipient(tx, house.vault, centreId, party.subjectId, { at: who.at, actor: who.by })
    if (to?.email === undefined) continue
    await postMail(tx, house, centreId, letterOfEnding({ ...to, email: to.email }, sender, contract, ender, party), who.at)
  }
  if (ender.role === 'learner') return
  const open = { label: 'Open the contract', path: routes.contract.at({ contract: contract.id }) }
  const follows = contract.kind === 'organisation' ? [] : ['Sessions after that day do not count under it.']
  const lastDay = longDay(contract.ending?.endedOn ?? contract.agreedOn)
  const says = [[`It is the contract with ${contract.counterpart.alias}. Its last day: ${lastDay}.`, ...follows].join(' ')]
  await tellLearner(tx, house, contract, { title: `${ender.alias} has ended the contract`, says, open }, who.at)
}

/** Makes the address by which a party outside can end a contract that everybody has signed. */
export async function endingAddress(
  tx: Transaction<DB>,
  house: House,
  contract: Contract,
  party: Party,
  done: { by: Actor; at: Temporal.Instant },
): Promise<string> {
  const { centreId, learnerId, id: subjectId } = contract
  const recipient = { kind: party.role === 'client' ? ('client' as const) : ('stakeholder' as const), id: party.subjectId }
  const expires = done.at.add({ hours: daysToEnd * 24 })
  const link = await createLink(tx, house, { centreId, learnerId, purpose: 'end contract', subjectId, recipient, details: { party: party.id }, expires }, done)
  return link.url
}
