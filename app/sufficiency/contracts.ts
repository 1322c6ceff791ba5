import type { ClientFact, ContractFact, Signer } from './facts.ts'
import type { Contract, PracticeRecord } from './record.ts'

function signerOf(party: Contract['parties'][number], client: ClientFact): Signer {
  const stakeholder = party.stakeholder === undefined ? undefined : client.stakeholders.get(party.stakeholder)
  return {
    role: party.role,
    alias: party.role === 'client' ? client.alias : (stakeholder?.stakeholder.alias ?? party.alias),
    relation: stakeholder?.stakeholder.relation ?? '',
    askedOn: party.askedOn,
    said: party.said,
  }
}

/** Everybody who has to sign: the parties, and whoever a contract of this kind cannot do without. */
function unsignedParties(contract: Contract, client: ClientFact, asOf: string): Signer[] {
  const signed = new Set<string>()
  for (const signature of contract.signatures) if (signature.date <= asOf) signed.add(signature.party)
  const unsigned = contract.parties.filter((party) => !signed.has(party.id)).map((party) => signerOf(party, client))
  const roles = new Set(contract.parties.map((party) => party.role))
  if (!roles.has('learner')) unsigned.push({ role: 'learner', alias: 'you', relation: '' })
  if (contract.kind === 'group' && !roles.has('member')) unsigned.push({ role: 'member', alias: '', relation: '' })
  if (contract.kind !== 'group' && !roles.has('client')) unsigned.push({ role: 'client', alias: client.alias, relation: '' })
  if (contract.kind === 'three-way' && !roles.has('stakeholder')) unsigned.push({ role: 'stakeholder', alias: '', relation: '' })
  return unsigned
}

/** Ended before everybody had signed: it never came into force. Source: S4 (R089). */
export function isCancelled(contract: Contract, unsigned: readonly Signer[]): boolean {
  return contract.ended !== undefined && unsigned.length > 0
}

/** The last day of the contract that a day falls under, when that contract was over before it. Source: S4 (R089). */
export function endedBefore(client: ClientFact, day: string): string | undefined {
  let held: ContractFact | undefined
  for (const fact of client.owns.contract ?? []) {
    if (fact.agreed === undefined || fact.agreed > day) continue
    if (held?.agreed === undefined || fact.agreed > held.agreed || (fact.agreed === held.agreed && fact.contract.version > held.contract.version)) held = fact
  }
  const last = held?.contract.ended?.date
  return last !== undefined && last < day ? last : undefined
}

/** The day it was agreed: the one written down, else the last signature once all have signed. */
function agreedDay(contract: Contract, everyoneSigned: boolean): string | undefined {
  if (contract.agreedOn !== undefined || !everyoneSigned) return contract.agreedOn
  return contract.signatures.reduce((last, signature) => (signature.date > last ? signature.date : last), '')
}

function earlier(one: string | undefined, other: string): string {
  return one === undefined || other < one ? other : one
}

/** A contract stays in force until another names it as superseded, or has the same kind and a higher version. */
function markReplaced(contracts: readonly ContractFact[]): void {
  const superseded = new Set(contracts.map((fact) => fact.contract.supersedes))
  const newest = new Map<string, number>()
  for (const { contract } of contracts) newest.set(contract.kind, Math.max(newest.get(contract.kind) ?? 0, contract.version))
  for (const fact of contracts) {
    fact.inForce = !superseded.has(fact.contract.id) && fact.contract.version === newest.get(fact.contract.kind)
  }
}

function settle(client: ClientFact): void {
  const contracts = client.owns.contract ?? []
  markReplaced(contracts)
  for (const fact of contracts) {
    for (const party of fact.inForce ? fact.contract.parties : []) {
      const stakeholder = party.stakeholder === undefined ? undefined : client.stakeholders.get(party.stakeholder)
      if (stakeholder !== undefined) stakeholder.contracted = true
    }
    if (fact.agreed === undefined) continue
    if (client.firstAgreed === undefined || fact.agreed < client.firstAgreed) client.firstContract = fact
    client.firstAgreed = earlier(client.firstAgreed, fact.agreed)
    if (fact.unsigned.length === 0) client.firstSigned = earlier(client.firstSigned, fact.agreed)
    const newer = client.pending?.agreed === undefined || fact.agreed > client.pending.agreed
    if (fact.unsigned.length > 0 && newer) client.pending = fact
  }
}

/** Reads the contracts of all clients: when each was agreed, who has still to sign, which is in force. */
export function readContracts(record: PracticeRecord, clients: Map<string, ClientFact>, asOf: string): ContractFact[] {
  const facts: ContractFact[] = []
  const contracts = record.contracts.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  for (const contract of contracts) {
    const client = clients.get(contract.client)
    if (client === undefined) continue
    const unsigned = unsignedParties(contract, client, asOf)
    const agreed = isCancelled(contract, unsigned) ? undefined : agreedDay(contract, unsigned.length === 0)
    const future = agreed !== undefined && agreed > asOf
    const fact: ContractFact = { ref: { kind: 'contract', id: contract.id }, owns: {}, future, contract, client, unsigned, inForce: true }
    if (agreed !== undefined) fact.agreed = agreed
    facts.push(fact)
    ;(client.owns.contract ??= []).push(fact)
  }
  for (const client of clients.values()) settle(client)
  return facts
}
