import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { Agreement, Contract, PracticeRecord } from '../../sufficiency/record.ts'
import { consentText, contentHash, signaturePurpose } from '../contracts/index.ts'
import type { Whose } from './client-rows.ts'
import { getId, type IdMap } from './ids.ts'
import { momentOn } from './moments.ts'
import { asBytes, type Rows } from './rows.ts'

type ContractRows = Pick<Rows, 'contract' | 'contract_party' | 'contract_answer' | 'contract_ending'>
/** A contract with a client, or the agreement for an organisation: they are kept alike. */
type Either = Omit<Contract, 'client' | 'kind' | 'terms' | 'parties'> & {
  kind: Contract['kind'] | 'organisation'
  terms: Contract['terms'] | Agreement['terms']
  parties: readonly (Contract['parties'][number] | Agreement['parties'][number])[]
  counterpart: { kind: 'client' | 'organisation'; id: string; named: string }
  ids: ReadonlyMap<string, string>
}
type Parties = { id: string; role: Contract['parties'][number]['role']; subjectId: string; party: string; stands: string }[]

/** What signatures are sealed with, and the names behind them by client or stakeholder id (the learner's by `learner`). */
export type Signing = { tx: Transaction<DB>; vault: Vault; names: Readonly<Record<string, string>>; now: Temporal.Instant }

/** The contracts of a record with their parties and what these signed, under the hash that a signature of ours carries. */
export async function contractRows(record: PracticeRecord, ids: IdMap, whose: Whose, signing: Signing): Promise<ContractRows> {
  const rows: ContractRows = { contract: [], contract_party: [], contract_answer: [], contract_ending: [] }
  for (const contract of eitherIn(record, ids)) {
    const parties = partiesOf(contract, ids, whose.learnerId)
    const content = contentOf(contract, parties)
    rows.contract.push({
      centre_id: whose.centreId,
      id: content.id,
      client_id: content.counterpart.kind === 'client' ? content.counterpart.id : null,
      organisation_id: content.counterpart.kind === 'organisation' ? content.counterpart.id : null,
      version: contract.version,
      supersedes_id: contract.supersedes === undefined ? null : getId(contract.ids, contract.supersedes),
      kind: contract.kind,
      agreed_on: content.agreedOn,
      terms: contract.terms,
      created_at: whose.createdAt,
    })
    rows.contract_party.push(
      ...parties.map(({ id, role, subjectId }) => ({
        centre_id: whose.centreId,
        id,
        contract_id: content.id,
        role,
        stakeholder_id: role === 'stakeholder' || role === 'member' ? subjectId : null,
      })),
    )
    rows.contract_ending.push(...endingOf(contract, content.id, parties, whose, signing.now))
    rows.contract_answer.push(...(await answersTo(contract, parties, contentHash(content), whose, signing)))
  }
  return rows
}

function eitherIn(record: PracticeRecord, ids: IdMap): Either[] {
  const contracts = record.contracts.map(({ client, ...contract }): Either => {
    return { ...contract, counterpart: { kind: 'client', id: getId(ids.clients, client), named: client }, ids: ids.contracts }
  })
  const agreements = record.agreements.map(({ organisation, ...agreement }): Either => {
    const counterpart = { kind: 'organisation', id: getId(ids.organisations, organisation), named: organisation } as const
    return { ...agreement, kind: 'organisation', counterpart, ids: ids.agreements }
  })
  return [...contracts, ...agreements]
}

function partiesOf(contract: Either, ids: IdMap, learnerId: string): Parties {
  return contract.parties.map(({ id, role, stakeholder }) => {
    const own = { id: getId(ids.parties, `${contract.id}/${id}`), role, party: id }
    if (role === 'learner') return { ...own, subjectId: learnerId, stands: 'learner' }
    const stands = role === 'client' ? contract.counterpart.named : (stakeholder ?? '')
    return { ...own, subjectId: getId(role === 'client' ? ids.clients : ids.stakeholders, stands), stands }
  })
}

/** A record says when a contract ended and why, not who ended it: whoever brings the record in answers for that. */
function endingOf(contract: Either, id: string, parties: Parties, whose: Whose, now: Temporal.Instant): Rows['contract_ending'] {
  const party = parties.find(({ role }) => role === 'learner')
  if (contract.ended === undefined || party === undefined) return []
  const { date, reason = '' } = contract.ended
  const isSigned = contract.parties.every((one) => contract.signatures.some((signature) => signature.party === one.id))
  const kind = isSigned ? 'terminated' : 'cancelled'
  return [{ centre_id: whose.centreId, contract_id: id, party_id: party.id, kind, ended_on: date, reason, recorded_at: momentOn(date, now) }]
}

function contentOf(contract: Either, parties: Parties) {
  const { version, kind, agreedOn = '', terms, counterpart } = contract
  const said = Object.fromEntries(Object.entries(terms).filter(([, text]) => text !== undefined))
  return {
    id: getId(contract.ids, contract.id),
    counterpart,
    version,
    kind,
    agreedOn,
    terms: said,
    changeNote: '',
    parties,
  }
}

async function answersTo(contract: Either, parties: Parties, hash: string, whose: Whose, { tx, vault, names, now }: Signing): Promise<Rows['contract_answer']> {
  const answers: Rows['contract_answer'] = []
  for (const party of parties) {
    const signature = contract.signatures.find((one) => one.party === party.party)
    if (signature === undefined) continue
    const id = newId()
    const name = names[party.stands]
    const sealed = name === undefined ? undefined : await vault.seal(tx, whose.centreId, signaturePurpose(id), JSON.stringify({ name, mark: '' }))
    answers.push({
      centre_id: whose.centreId,
      id,
      party_id: party.id,
      answer: 'signed',
      sealed: sealed === undefined ? null : asBytes(sealed.sealed),
      key_version: sealed?.keyVersion ?? null,
      consent_text: name === undefined ? '' : consentText,
      content_sha256: String.raw`\x` + hash,
      answered_on: signature.date,
      answered_at: momentOn(signature.date, now),
    })
  }
  return answers
}
