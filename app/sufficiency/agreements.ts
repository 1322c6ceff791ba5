import { listed } from '../kernel/text.ts'
import type { AgreementFact } from './facts.ts'
import { compare } from './filing.ts'
import type { Agreement, PracticeRecord } from './record.ts'
import { dayWords } from './words.ts'

/** Who has still to sign, as the learner reads it: “you”, “the sponsor”. Nobody signs for the organisation while nobody is named. */
function unsignedParties({ parties, signatures }: Agreement, asOf: string): string[] {
  const signed = new Set(signatures.flatMap(({ party, date }) => (date <= asOf ? [party] : [])))
  const unsigned = parties.filter(({ id }) => !signed.has(id)).map(({ role, alias }) => (role === 'learner' ? 'you' : alias))
  const roles = new Set(parties.map(({ role }) => role))
  if (!roles.has('learner')) unsigned.push('you')
  if (!roles.has('stakeholder')) unsigned.push('somebody for the organisation, who is still to be named')
  return unsigned
}

function factOf(agreement: Agreement, organisation: string, asOf: string): AgreementFact {
  const unsigned = unsignedParties(agreement, asOf)
  const later = agreement.agreedOn !== undefined && agreement.agreedOn > asOf
  const cancelled = agreement.ended !== undefined && unsigned.length > 0
  const whyNot = later
    ? `It is dated ${dayWords(agreement.agreedOn ?? asOf, asOf)}, which is still to come.`
    : cancelled
      ? 'It was cancelled before everybody had signed.'
      : unsigned.length > 0
        ? `It waits for ${listed(unsigned)} to sign.`
        : undefined
  return { ref: { kind: 'agreement', id: agreement.id }, agreement, organisation, unsigned, whyNot }
}

/**
 * The agreements for organisations: of each organisation the newest version that holds, and a newer one while it does not.
 * One holds when everybody has signed it, however it ended later. Source: S4 (R101).
 */
export function readAgreements(record: PracticeRecord, asOf: string): AgreementFact[] {
  if (record.agreements.length === 0) return []
  const aliases = new Map(record.organisations.map(({ id, alias }) => [id, alias]))
  const settled = new Set<string>()
  const facts: AgreementFact[] = []
  for (const agreement of record.agreements.toSorted((one, other) => other.version - one.version || compare(one.id, other.id))) {
    if (settled.has(agreement.organisation)) continue
    const fact = factOf(agreement, aliases.get(agreement.organisation) ?? '', asOf)
    if (fact.whyNot === undefined) settled.add(agreement.organisation)
    facts.push(fact)
  }
  return facts
}
