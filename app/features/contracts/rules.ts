import { daysBetween } from '../../kernel/dates.ts'
import type { Answer, Contract, Party } from './contract.ts'
import type { Draft } from './schema.ts'

/** For how long a link to sign works before it has to be sent again. */
export const daysToSign = 30

/** How a party stands to this version: the signature if there is one, else the newest answer, else waiting. */
export function standingOf(party: Pick<Party, 'answers'>): Answer | undefined {
  return party.answers.find((answer) => answer.answer === 'signed') ?? party.answers.at(-1)
}

export function hasSigned(party: Pick<Party, 'answers'>): boolean {
  return party.answers.some((answer) => answer.answer === 'signed')
}

/** R055: a contract is signed by all parties. Whoever has asked for a change or declined has still to sign. */
export function whoHasStillToSign(contract: Pick<Contract, 'parties'>): readonly Party[] {
  return contract.parties.filter((party) => !hasSigned(party))
}

export type ContractState = 'draft' | 'waiting' | 'signed' | 'ended' | 'replaced'

/** What a rule needs to know of a version’s end. */
type Ended = { ending?: Contract['ending'] }

/** Where a version stands. It is a draft until it was sent or anybody has answered. */
export function stateOf(contract: Pick<Contract, 'parties' | 'replaced' | 'sentAt'> & Ended): ContractState {
  if (contract.replaced) return 'replaced'
  if (contract.ending !== undefined) return 'ended'
  if (whoHasStillToSign(contract).length === 0) return 'signed'
  return contract.sentAt === undefined && contract.parties.every((party) => party.answers.length === 0) ? 'draft' : 'waiting'
}

/** Only a draft is edited: what somebody may have read or signed stays as it was (design: what counts can be checked). */
export function whyEditingIsRefused(contract: Parameters<typeof stateOf>[0]): 'replaced' | 'fixed' | undefined {
  const state = stateOf(contract)
  if (state === 'draft') return undefined
  return state === 'replaced' ? 'replaced' : 'fixed'
}

export function whySendingIsRefused(contract: Pick<Contract, 'parties' | 'replaced' | 'sentAt'> & Ended): 'replaced' | 'ended' | 'sent' | 'signed' | undefined {
  if (contract.replaced) return 'replaced'
  if (contract.ending !== undefined) return 'ended'
  if (contract.sentAt !== undefined) return 'sent'
  return whoHasStillToSign(contract).some((party) => party.role !== 'learner') ? undefined : 'signed'
}

export type WhySigningIsRefused = 'replaced' | 'ended' | 'signed' | 'changed'

/** R055: everybody signs the same text, once. `seen` is the hash of the text that the person had before them. */
export function whySigningIsRefused(
  contract: Pick<Contract, 'replaced'> & Ended,
  party: Pick<Party, 'answers'>,
  hash: string,
  seen: string,
): WhySigningIsRefused | undefined {
  if (hasSigned(party)) return 'signed'
  if (contract.replaced) return 'replaced'
  if (contract.ending !== undefined) return 'ended'
  return hash === seen ? undefined : 'changed'
}

export type WhyRemindingIsRefused = 'replaced' | 'ended' | 'not sent' | 'signed' | 'own' | 'reminded today'

/** Nobody is reminded of what they have signed, nor twice on one day. Who asked for a change or declined can be asked again. */
export function whyRemindingIsRefused(
  contract: Pick<Contract, 'replaced' | 'sentAt'> & Ended,
  party: Pick<Party, 'answers' | 'role'>,
  lastSentOn: string | undefined,
  today: string,
): WhyRemindingIsRefused | undefined {
  if (contract.replaced) return 'replaced'
  if (contract.ending !== undefined) return 'ended'
  if (party.role === 'learner') return 'own'
  if (hasSigned(party)) return 'signed'
  if (contract.sentAt === undefined) return 'not sent'
  const answeredSince = party.answers.at(-1)
  if (answeredSince !== undefined) return undefined
  return lastSentOn !== undefined && daysBetween(lastSentOn, today) < 1 ? 'reminded today' : undefined
}

export type WhyEndingIsRefused = 'draft' | 'replaced' | 'ended'

/** R089: either side ends a contract, once. A draft that nobody has seen is no contract yet. */
export function whyEndingIsRefused(contract: Parameters<typeof stateOf>[0]): WhyEndingIsRefused | undefined {
  const state = stateOf(contract)
  return state === 'waiting' || state === 'signed' ? undefined : state
}

export type EndingProblem = 'before it was agreed' | 'too far ahead'

/** An end is given from the day agreed on; with a notice period, at most a year ahead. */
export function endingProblem(contract: Pick<Contract, 'agreedOn'>, endedOn: string, today: string): EndingProblem | undefined {
  if (endedOn < contract.agreedOn) return 'before it was agreed'
  return daysBetween(today, endedOn) > 365 ? 'too far ahead' : undefined
}

export type DraftProblem =
  | 'agreed in the future'
  | 'no stakeholder'
  | 'stakeholder in two-way'
  | 'not a stakeholder'
  | 'not for a group'
  | 'only for a group'
  | 'too few members'
  | 'not a member'
  | 'no change note'

/** With whom a contract can be: who could sign it, and whether it is with a group. */
export type Known = { isGroup: boolean; stakeholders: readonly string[]; members: readonly string[]; today: string; version: number }

/** What a contract cannot be, whatever its words: R055 names two-way and three-way contracts with their stakeholders; a group signs member by member. */
export function draftProblems(draft: Pick<Draft, 'kind' | 'stakeholders' | 'members' | 'agreedOn' | 'changeNote'>, known: Known): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (daysBetween(known.today, draft.agreedOn) > 0) problems.push('agreed in the future')
  if (known.isGroup && (draft.kind === 'two-way' || draft.kind === 'three-way')) problems.push('not for a group')
  if (!known.isGroup && draft.kind === 'group') problems.push('only for a group')
  if ((draft.kind === 'three-way' || draft.kind === 'organisation') && draft.stakeholders.length === 0) problems.push('no stakeholder')
  if (draft.kind === 'group' && new Set(draft.members).size < 2) problems.push('too few members')
  if (draft.members.some((id) => draft.kind !== 'group' || !known.members.includes(id))) problems.push('not a member')
  if (draft.kind === 'two-way' && draft.stakeholders.length > 0) problems.push('stakeholder in two-way')
  if (draft.stakeholders.some((id) => !known.stakeholders.includes(id))) problems.push('not a stakeholder')
  if (known.version > 1 && draft.changeNote === undefined) problems.push('no change note')
  return problems
}
