/** From which side somebody answers in a round. */
export type Side = 'client' | 'stakeholder' | 'supervisor' | 'colleague'

/** Several people asked the same; nothing is shown before it is closed and at least `least` have answered. */
export type Round = { id: string; questionnaire: string; version: number; least: number; openedOn: string; closesOn: string; closedAt: Temporal.Instant | null }

/** Fewer would let a reader tell whose answer is whose. */
export const leastEver = 3
/** More than this is no round but a survey. */
export const mostAsked = 40
/** How long a round may be open. */
export const longestDays = 90

export type RoundStanding = 'open' | 'closed' | 'too few'

/** How far a round is. A round that closed with too few answers never shows any. */
export function roundStanding({ closedAt, closesOn, least }: Pick<Round, 'closedAt' | 'closesOn' | 'least'>, answers: number, today: string): RoundStanding {
  if (closedAt === null && today <= closesOn) return 'open'
  return answers < least ? 'too few' : 'closed'
}

/** Somebody who is to be asked. The address is what the vault knows, `undefined` when it knows none. */
export type Asked = { side: Side; alias: string; email: string | undefined }

export type RoundProblem =
  | { kind: 'too few asked' | 'too many asked' | 'closes too soon' | 'closes too late' | 'same address' | 'own address' }
  | { kind: 'not asked by it' | 'no address'; aliases: string[] }

type Opening = {
  asked: readonly Asked[]
  sides: readonly Side[]
  least: number
  closesOn: string
  today: string
  lastDay: string
  ownEmail: string
}

/** R098: enough people, each asked once, none of them the learner, and time to answer. */
export function whyOpeningIsRefused({ asked, sides, least, closesOn, today, lastDay, ownEmail }: Opening): RoundProblem | undefined {
  if (asked.length < least) return { kind: 'too few asked' }
  if (asked.length > mostAsked) return { kind: 'too many asked' }
  if (closesOn <= today) return { kind: 'closes too soon' }
  if (closesOn > lastDay) return { kind: 'closes too late' }
  const others = asked.filter(({ side }) => !sides.includes(side)).map(({ alias }) => alias)
  if (others.length > 0) return { kind: 'not asked by it', aliases: others }
  const silent = asked.filter(({ email }) => email === undefined).map(({ alias }) => alias)
  if (silent.length > 0) return { kind: 'no address', aliases: silent }
  const addresses = asked.map(({ email = '' }) => email.trim().toLowerCase())
  if (new Set(addresses).size < addresses.length) return { kind: 'same address' }
  return addresses.includes(ownEmail.trim().toLowerCase()) ? { kind: 'own address' } : undefined
}

/**
 * The sides that can be shown by themselves: each with at least `least` answers, and so that what is left over for the others is
 * nothing, or at least as many. Otherwise the whole less the sides shown would tell what the few said.
 */
export function sidesToShow(counts: ReadonlyMap<Side, number>, least: number): Side[] {
  const shown = [...counts].filter(([, count]) => count >= least).toSorted(([, one], [, other]) => other - one)
  const sum = (all: Iterable<readonly [Side, number]>) => Array.from(all).reduce((total, [, count]) => total + count, 0)
  const whole = sum(counts)
  for (let rest = whole - sum(shown); rest > 0 && rest < least && shown.length > 0; rest = whole - sum(shown)) shown.pop()
  return shown.map(([side]) => side)
}
