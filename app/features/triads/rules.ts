import type { Unit } from '../../specification/schema.ts'

export const membersOfTriad = 3

/** Who does what in a round, as positions among the three. */
export type RolesOfRound = { coach: number; client: number; observer: number }

/** R028: in round 1 the first coaches the second and the third observes; each round the roles move on by one, so that three rounds give everybody each. */
export function rolesOf(round: number): RolesOfRound {
  return { coach: (round - 1) % membersOfTriad, client: round % membersOfTriad, observer: (round + 1) % membersOfTriad }
}

/** Why a triad is not formed: three different learners of this tutor, none of them in another triad. */
export function whyFormingIsRefused(
  chosen: readonly string[],
  learners: readonly { learnerId: string; inTriad: boolean }[],
): 'not three' | 'not yours' | 'in another' | undefined {
  if (new Set(chosen).size !== membersOfTriad || chosen.length !== membersOfTriad) return 'not three'
  const found = chosen.map((id) => learners.find(({ learnerId }) => learnerId === id))
  if (found.includes(undefined)) return 'not yours'
  return found.some((learner) => learner?.inTriad) ? 'in another' : undefined
}

/** What sessions of a triad are to a unit. */
export type Standing = { kind: 'does not count'; source: string } | { kind: 'no hours asked' }

/**
 * R028: whether a unit's hours take in sessions among learners. Hours that must be countable are formal ones, under a signed contract
 * with a client of one's own; a fellow learner is none. A unit that asks for no such hours leaves nothing to count toward.
 */
export function standingIn({ outcomes }: Pick<Unit, 'outcomes'>): Standing {
  const requirements = outcomes.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.requirements))
  const asked = requirements.find((one) => one.measure === 'hours' && one.of === 'session')
  return asked === undefined ? { kind: 'no hours asked' } : { kind: 'does not count', source: asked.source }
}
