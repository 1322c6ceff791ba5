import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { found, type LearnerVisit } from '../../platform/web/house.ts'
import { findClient } from '../clients/index.ts'
import { draftKey } from '../frame/index.ts'
import { revokeLinks } from '../links/index.ts'
import type { Contract, Counterpart, Party } from './contract.ts'
import { recordContractEvent } from './events.ts'
import { findOrganisation } from './organisations/queries.ts'
import { findContract, findNewestContract, lockContract } from './queries.ts'
import { draftProblems, stateOf, whyEditingIsRefused, type DraftProblem } from './rules.ts'
import { termKeys, type Draft, type Terms } from './schema.ts'
import { findSigners } from './signers.ts'
import { signingPurpose } from './naming.ts'

/** Form names of drafts: a new version belongs to its client or organisation, a change to its contract. */
export const newContractForm = 'new-contract'
export const editContractForm = 'contract'

export type DraftRefused =
  | { kind: 'problems'; problems: DraftProblem[] }
  | { kind: 'draft exists'; contractId: string }
  | { kind: 'stale'; current: Contract }
  | { kind: 'replaced' | 'fixed' }

type With = Pick<Counterpart, 'kind' | 'id'>

/** Draws up the next version of a contract with a client or an organisation. The version before stays as it was; what was asked for it ends. */
export async function draftContract(tx: Transaction<DB>, visit: LearnerVisit, counterpart: With, draft: Draft): Promise<Result<string, DraftRefused>> {
  const { centreId, learnerId, now } = visit
  // Two versions drawn up at once would both be the next one.
  await tx.selectFrom(counterpart.kind).select('id').where('centre_id', '=', centreId).where('id', '=', counterpart.id).forUpdate().execute()
  const known = await findCounterpart(tx, visit, counterpart)
  const before = await findNewestContract(tx, centreId, learnerId, counterpart)
  if (before !== undefined && stateOf(before) === 'draft') return refused({ kind: 'draft exists', contractId: before.id })
  const version = (before?.version ?? 0) + 1
  const problems = await problemsOf(tx, visit, known, draft, version)
  if (problems.length > 0) return refused({ kind: 'problems', problems })
  const id = newId()
  await tx
    .insertInto('contract')
    .values({ centre_id: centreId, id, ...idsOf(counterpart), version, supersedes_id: before?.id ?? null, ...columnsOf(draft), created_at: now.toString() })
    .execute()
  await writeParties(tx, centreId, id, draft)
  if (before !== undefined) await endVersion(tx, visit, before)
  await recordContractEvent(tx, 'ContractDrafted', { id, centreId, learnerId }, whoOf(visit), { version, kind: draft.kind, [counterpart.kind]: counterpart.id })
  await discardDraft(tx, draftKey(visit, newContractForm, counterpart.id))
  return good(id)
}

/** Changes a draft. What was sent or signed is not changed: that is a new version. */
export async function changeContractDraft(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  contractId: string,
  base: number,
  draft: Draft,
): Promise<Result<undefined, DraftRefused>> {
  const { centreId, learnerId, personId, now } = visit
  await lockContract(tx, centreId, contractId)
  const contract = found(await findContract(tx, centreId, learnerId, contractId))
  const why = whyEditingIsRefused(contract)
  if (why !== undefined) return refused({ kind: why })
  if (contract.revision !== base) return refused({ kind: 'stale', current: contract })
  const problems = await problemsOf(tx, visit, await findCounterpart(tx, visit, contract.counterpart), draft, contract.version)
  if (problems.length > 0) return refused({ kind: 'problems', problems })
  const { kind, agreedOn, terms, changeNote } = contract
  const [members, stakeholders] = [partyIdsOf(contract, 'member'), partyIdsOf(contract, 'stakeholder')]
  await keepRevision(
    tx,
    { centreId, kind: 'contract', id: contractId },
    { number: base, fields: { kind, agreedOn, terms, changeNote, members, stakeholders }, writtenBy: personId, writtenAt: now },
  )
  await tx
    .updateTable('contract')
    .set({ ...columnsOf(draft), revision: base + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', contractId)
    .execute()
  await tx.deleteFrom('contract_party').where('centre_id', '=', centreId).where('contract_id', '=', contractId).execute()
  await writeParties(tx, centreId, contractId, draft, contract.parties)
  await recordContractEvent(tx, 'ContractDraftChanged', contract, whoOf(visit), { revision: base + 1 })
  await discardDraft(tx, draftKey(visit, editContractForm, contractId))
  return good(undefined)
}

/** The stakeholders or the members among the parties, by id. */
export function partyIdsOf(contract: Pick<Contract, 'parties'>, role: 'member' | 'stakeholder'): string[] {
  return contract.parties.filter((party) => party.role === role).map((party) => party.subjectId)
}

/** A learner at work, as the audit names them. */
export function whoOf(visit: LearnerVisit): { by: { kind: 'person'; id: string }; at: Temporal.Instant } {
  return { by: { kind: 'person', id: visit.personId }, at: visit.now }
}

type KnownCounterpart = With & { isGroup: boolean }

/** The client or organisation, if it is the learner’s own; else 404. */
async function findCounterpart(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, { kind, id }: With): Promise<KnownCounterpart> {
  if (kind === 'client') return { kind, id, isGroup: found(await findClient(tx, centreId, learnerId, id)).kind === 'group' }
  found(await findOrganisation(tx, centreId, learnerId, id))
  return { kind, id, isGroup: false }
}

async function problemsOf(tx: Transaction<DB>, visit: LearnerVisit, known: KnownCounterpart, draft: Draft, version: number): Promise<DraftProblem[]> {
  const { stakeholders, members } = await findSigners(tx, visit, known)
  const ids = (people: readonly { id: string }[]) => people.map((one) => one.id)
  return draftProblems(draft, { isGroup: known.isGroup, stakeholders: ids(stakeholders), members: ids(members), today: visit.today, version })
}

function idsOf({ kind, id }: With): { client_id: string | null; organisation_id: string | null } {
  return kind === 'client' ? { client_id: id, organisation_id: null } : { client_id: null, organisation_id: id }
}

function columnsOf(draft: Draft) {
  const terms: Terms = {}
  for (const key of termKeys) {
    const text = draft[key]
    if (text !== undefined) terms[key] = text
  }
  return { kind: draft.kind, agreed_on: draft.agreedOn, terms: JSON.stringify(terms), change_note: draft.changeNote ?? '' }
}

/** Whoever was a party `before` stays the same one, so that a page on which they are signing in person still knows them. */
async function writeParties(tx: Transaction<DB>, centreId: string, contractId: string, draft: Draft, before: Contract['parties'] = []): Promise<void> {
  const isSame = (role: string, id: string | null) => (one: Party) => one.role === role && (id === null || one.subjectId === id)
  const party = (role: string, stakeholderId: string | null) => ({
    centre_id: centreId,
    id: before.find(isSame(role, stakeholderId))?.id ?? newId(),
    contract_id: contractId,
    role,
    stakeholder_id: stakeholderId,
  })
  const client = draft.kind === 'two-way' || draft.kind === 'three-way' ? [party('client', null)] : []
  const members = Array.from(new Set(draft.members), (id) => party('member', id))
  const stakeholders = Array.from(new Set(draft.stakeholders), (id) => party('stakeholder', id))
  await tx
    .insertInto('contract_party')
    .values([party('learner', null), ...client, ...members, ...stakeholders])
    .execute()
}

async function endVersion(tx: Transaction<DB>, visit: LearnerVisit, before: Contract): Promise<void> {
  await lockContract(tx, visit.centreId, before.id)
  const { centreId, learnerId } = visit
  const ended = await revokeLinks(tx, { centreId, learnerId, purpose: signingPurpose(before), subjectId: before.id }, whoOf(visit))
  await recordContractEvent(tx, 'ContractReplaced', before, whoOf(visit), { version: before.version, linksEnded: ended })
}
