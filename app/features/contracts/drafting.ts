import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { found, type LearnerVisit } from '../../platform/web/house.ts'
import { findClient, findStakeholders } from '../clients/index.ts'
import { draftKey } from '../frame/index.ts'
import { revokeLinks } from '../links/index.ts'
import type { Contract } from './contract.ts'
import { recordContractEvent } from './events.ts'
import { findContract, findNewestContract, lockContract } from './queries.ts'
import { draftProblems, stateOf, whyEditingIsRefused, type DraftProblem } from './rules.ts'
import { termKeys, type ContractDraft, type Terms } from './schema.ts'

/** Form names of drafts: a new version belongs to its client, a change to its contract. */
export const newContractForm = 'new-contract'
export const editContractForm = 'contract'

export type DraftRefused =
  | { kind: 'problems'; problems: DraftProblem[] }
  | { kind: 'draft exists'; contractId: string }
  | { kind: 'stale'; current: Contract }
  | { kind: 'replaced' | 'fixed' }

/** Draws up the next version of a client's contract. The version before stays as it was; what was asked for it ends. */
export async function draftContract(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, draft: ContractDraft): Promise<Result<string, DraftRefused>> {
  const { centreId, learnerId, now } = visit
  // Two versions drawn up at once would both be the next one.
  await tx.selectFrom('client').select('id').where('centre_id', '=', centreId).where('id', '=', clientId).forUpdate().execute()
  const client = found(await findClient(tx, centreId, learnerId, clientId))
  const before = await findNewestContract(tx, centreId, learnerId, clientId)
  if (before !== undefined && stateOf(before) === 'draft') return refused({ kind: 'draft exists', contractId: before.id })
  const version = (before?.version ?? 0) + 1
  const problems = await problemsOf(tx, visit, clientId, draft, version)
  if (problems.length > 0) return refused({ kind: 'problems', problems })
  const id = newId()
  await tx
    .insertInto('contract')
    .values({ centre_id: centreId, id, client_id: client.id, version, supersedes_id: before?.id ?? null, ...columnsOf(draft), created_at: now.toString() })
    .execute()
  await writeParties(tx, centreId, id, draft)
  if (before !== undefined) await endVersion(tx, visit, before)
  await recordContractEvent(tx, 'ContractDrafted', { id, centreId, learnerId }, whoOf(visit), { version, kind: draft.kind, client: clientId })
  await discardDraft(tx, draftKey(visit, newContractForm, clientId))
  return good(id)
}

/** Changes a draft. What was sent or signed is not changed: that is a new version. */
export async function changeContractDraft(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  contractId: string,
  base: number,
  draft: ContractDraft,
): Promise<Result<undefined, DraftRefused>> {
  const { centreId, learnerId, personId, now } = visit
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const why = whyEditingIsRefused(contract)
  if (why !== undefined) return refused({ kind: why })
  if (contract.revision !== base) return refused({ kind: 'stale', current: contract })
  const problems = await problemsOf(tx, visit, contract.clientId, draft, contract.version)
  if (problems.length > 0) return refused({ kind: 'problems', problems })
  const { kind, agreedOn, terms, changeNote } = contract
  const stakeholders = stakeholderIdsOf(contract)
  await keepRevision(
    tx,
    { centreId, kind: 'contract', id: contractId },
    { number: base, fields: { kind, agreedOn, terms, changeNote, stakeholders }, writtenBy: personId, writtenAt: now },
  )
  await tx
    .updateTable('contract')
    .set({ ...columnsOf(draft), revision: base + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', contractId)
    .execute()
  await tx.deleteFrom('contract_party').where('centre_id', '=', centreId).where('contract_id', '=', contractId).execute()
  await writeParties(tx, centreId, contractId, draft)
  await recordContractEvent(tx, 'ContractDraftChanged', contract, whoOf(visit), { revision: base + 1 })
  await discardDraft(tx, draftKey(visit, editContractForm, contractId))
  return good(undefined)
}

/** The stakeholders among the parties, by id. */
export function stakeholderIdsOf(contract: Pick<Contract, 'parties'>): string[] {
  return contract.parties.filter((party) => party.role === 'stakeholder').map((party) => party.subjectId)
}

/** A learner at work, as the audit names them. */
export function whoOf(visit: LearnerVisit): { by: { kind: 'person'; id: string }; at: Temporal.Instant } {
  return { by: { kind: 'person', id: visit.personId }, at: visit.now }
}

async function problemsOf(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, draft: ContractDraft, version: number): Promise<DraftProblem[]> {
  const stakeholders = await findStakeholders(tx, visit.centreId, visit.learnerId, clientId)
  return draftProblems(draft, { stakeholders: stakeholders.map((one) => one.id), today: visit.today, version })
}

function columnsOf(draft: ContractDraft) {
  const terms: Terms = {}
  for (const key of termKeys) {
    const text = draft[key]
    if (text !== undefined) terms[key] = text
  }
  return { kind: draft.kind, agreed_on: draft.agreedOn, terms: JSON.stringify(terms), change_note: draft.changeNote ?? '' }
}

async function writeParties(tx: Transaction<DB>, centreId: string, contractId: string, draft: ContractDraft): Promise<void> {
  const party = (role: string, stakeholderId: string | null) => ({
    centre_id: centreId,
    id: newId(),
    contract_id: contractId,
    role,
    stakeholder_id: stakeholderId,
  })
  const stakeholders = Array.from(new Set(draft.stakeholders), (id) => party('stakeholder', id))
  await tx
    .insertInto('contract_party')
    .values([party('learner', null), party('client', null), ...stakeholders])
    .execute()
}

async function endVersion(tx: Transaction<DB>, visit: LearnerVisit, before: Contract): Promise<void> {
  await lockContract(tx, visit.centreId, before.id)
  const { centreId, learnerId } = visit
  const ended = await revokeLinks(tx, { centreId, learnerId, purpose: 'sign contract', subjectId: before.id }, whoOf(visit))
  await recordContractEvent(tx, 'ContractReplaced', before, whoOf(visit), { version: before.version, linksEnded: ended })
}
