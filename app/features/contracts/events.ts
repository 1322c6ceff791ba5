import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Contract } from './contract.ts'

export const contractsEvents = [
  'ContractDrafted',
  'ContractDraftChanged',
  'ContractReplaced',
  'ContractSent',
  'ContractPartyReminded',
  'ContractSigned',
  'ContractChangeRequested',
  'ContractDeclined',
  'ContractSignaturesOpened',
  'ContractEnded',
  'OrganisationAdded',
  'OrganisationChanged',
  'SigningCodeSent',
  'SigningCodeWrong',
] as const

type ContractEvent = Exclude<(typeof contractsEvents)[number], 'OrganisationAdded' | 'OrganisationChanged'>

type Subject = Pick<Contract, 'id' | 'centreId' | 'learnerId'>

/** Tells the learner's chain what happened to a contract. */
export async function recordContractEvent(
  tx: Transaction<DB>,
  kind: ContractEvent,
  contract: Subject,
  who: { by: Actor; at: Temporal.Instant },
  data: EventData = {},
): Promise<void> {
  const { id, centreId, learnerId } = contract
  await recordEvent(tx, { centreId, stream: learnerId, at: who.at, actor: who.by, kind, subject: { kind: 'contract', id }, data })
}
