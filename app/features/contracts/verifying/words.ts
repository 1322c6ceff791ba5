import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import type { ContractFacts, PartyFacts, Verdict } from './verdict.ts'

/** A verdict in words: a heading, and sentences. */
export type VerdictWords = { good: boolean; title: string; says: readonly string[] }

/** What was found, for the page and the command alike. */
export function verdictWords(verdict: Verdict): VerdictWords {
  switch (verdict.kind) {
    case 'unaltered':
      return {
        good: isWhole(verdict.contract),
        title: wholeTitle(verdict.contract, 'This copy is unaltered'),
        says: [sealed(verdict.sealedAt), ...since(verdict.contract)],
      }
    case 'known':
      return {
        good: isWhole(verdict.contract),
        title: wholeTitle(verdict.contract, 'This fingerprint is known'),
        says: [fingerprintWords, ...since(verdict.contract)],
      }
    case 'altered':
      return bad('This document was changed after it was sealed', 'It is not what was signed. Ask whoever gave it to you for the copy they received.')
    case 'foreign':
      return bad('This document was sealed by somebody else', 'Its seal holds, but it was not made here. Nothing can be said about what it states.')
    case 'no seal':
      return bad(
        'This document has no seal',
        'It may be a print or a scan. Check the file itself as it was downloaded or came by mail, or type the fingerprint from its last page.',
      )
    case 'no contract':
      return bad('This document is no contract', 'It was sealed here and is unaltered, but it is another kind of document.')
    case 'unknown':
      return bad('Nothing is known of this here', 'No contract that is kept here was signed with this content.')
    default:
      return unreachable(verdict)
  }
}

const fingerprintWords = 'A contract with exactly this fingerprint was signed here. Compare the whole fingerprint with the one on your copy.'

function bad(title: string, ...says: string[]): VerdictWords {
  return { good: false, title, says }
}

function isWhole(contract: ContractFacts): boolean {
  return contract.parties.every((party) => party.kept !== 'changed')
}

function wholeTitle(contract: ContractFacts, title: string): string {
  return isWhole(contract) ? title : 'A signature kept here has been changed'
}

function sealed(at: Temporal.Instant | undefined): string {
  const when = at === undefined ? '' : ` on ${longDay(dayOf(at))} at ${clockTime(at)}`
  return `Not one byte has changed since it was sealed here${when}.`
}

/** What has happened since the copy was made. */
function since({ replaced, endedOn }: ContractFacts): string[] {
  return [...(replaced ? ['A newer version has taken its place since.'] : []), ...(endedOn === undefined ? [] : [`The contract ended on ${longDay(endedOn)}.`])]
}

/** What the contract is, as terms and what they say. */
export function factLines(contract: ContractFacts): { term: string; says: string }[] {
  return [
    { term: 'Centre', says: contract.centre },
    { term: 'Contract', says: `${what(contract)}, version ${contract.version}` },
    { term: 'Agreed on', says: longDay(contract.agreedOn) },
    { term: 'Fingerprint', says: contract.fingerprint },
  ]
}

function what({ kind, approach }: ContractFacts): string {
  if (kind === 'organisation') return 'Agreement for an organisation'
  return `${approach === 'coaching' ? 'Coaching' : 'Mentoring'}, ${kind === 'group' ? 'with a group' : kind}`
}

/** How a party stands, in words. */
export function partyWords({ signedOn, kept }: PartyFacts): string {
  if (signedOn === undefined) return 'Has still to sign'
  const signed = `Signed on ${longDay(signedOn)}`
  if (kept === 'changed') return `${signed}, but what is kept of it was changed afterwards`
  return kept === 'not signed here' ? `${signed}; it was brought in with a record, so this installation did not see it signed` : signed
}
