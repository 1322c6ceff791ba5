import { listed } from '../../../kernel/text.ts'
import type { Contract, Party } from '../contract.ts'
import { hasSigned, standingOf } from '../rules.ts'

/** What a version waits for, in a heading and sentences: who has declined, who asks for a change, who has still to sign. */
export function waitingWords({ kind, counterpart, parties }: Pick<Contract, 'kind' | 'counterpart' | 'parties'>): { title: string; says: string[] } {
  const unsigned = parties.filter((party) => !hasSigned(party))
  const those = (answer: 'declined' | 'change requested') => unsigned.filter((party) => standingOf(party)?.answer === answer)
  const [declined, wishing] = [those('declined'), those('change requested')]
  const waiting = unsigned.filter((party) => standingOf(party) === undefined)
  const answered = [
    ...(declined.length > 0 ? [`${names(declined)} ${have(declined)} declined`] : []),
    ...(wishing.length > 0 ? [`${names(wishing)} ${wishing.length === 1 ? 'asks' : 'ask'} for a change`] : []),
  ]
  const stillToSign = `${names(waiting)} ${have(waiting)} still to sign`
  const holds =
    kind === 'organisation'
      ? `It holds for ${counterpart.alias} once everyone has signed.`
      : `Sessions with ${counterpart.alias} count once everyone has signed. Until then their hours wait.`
  if (answered.length === 0) return { title: stillToSign, says: [holds] }
  const next = `Speak with ${declined.length + wishing.length === 1 ? 'them' : 'each of them'}. Then change the contract, or ask again with the text as it is.`
  return { title: listed(answered), says: [next, ...(waiting.length > 0 ? [`${stillToSign}.`] : []), holds] }
}

function names(parties: readonly Party[]): string {
  return listed(parties.map((party) => party.alias))
}

function have(parties: readonly Party[]): 'has' | 'have' {
  return parties.length === 1 && parties[0]?.role !== 'learner' ? 'has' : 'have'
}
