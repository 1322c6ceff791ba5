import { longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import type { Contract, Ending } from '../contract.ts'
import type { EndingProblem, WhyEndingIsRefused } from '../rules.ts'

/** What is wrong with the day that was given as the end. */
export function dayProblemWords(problem: EndingProblem, contract: Pick<Contract, 'agreedOn'>): string {
  switch (problem) {
    case 'before it was agreed':
      return `Enter a day from ${longDay(contract.agreedOn)} on, the day it was agreed`
    case 'too far ahead':
      return 'Enter a day within the next year'
    default:
      return unreachable(problem)
  }
}

/** Why a contract cannot be ended now. */
export function refusalWords(why: WhyEndingIsRefused): string {
  switch (why) {
    case 'draft':
      return 'It is still a draft that nobody has seen: change it, or leave it.'
    case 'replaced':
      return 'A newer version has taken its place.'
    case 'ended':
      return 'It was ended a moment before. That end stands.'
    default:
      return unreachable(why)
  }
}

/** "Client B ended it on 3 May 2026, before everyone had signed." */
export function endingInWords({ ending, parties, counterpart }: Contract, you: string): string {
  if (ending === undefined) return ''
  const who = parties.find((party) => party.id === ending.partyId)
  const called = who?.role === 'learner' ? you : (who?.alias ?? counterpart.alias)
  return `${called} ended it: ${untilWords(ending)}.`
}

/** “You ended it: it holds until 3 May 2026.”, to the party who did. */
export function ownEndingInWords({ ending }: Pick<Contract, 'ending'>): string {
  return ending === undefined ? '' : `You ended it: ${untilWords(ending)}.`
}

function untilWords({ kind, endedOn }: Ending): string {
  const day = longDay(endedOn)
  return kind === 'cancelled' ? `cancelled on ${day}, before everyone had signed` : `it holds until ${day}`
}
