import type { Specification, Unit } from './schema.ts'

/** Whether a specification may be registered on that day: it is valid, whether or not a newer edition has come. */
function isValidOn({ validFrom, validTo }: Specification, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || validTo >= day)
}

/** The editions in force on a day (`2026-11-21`): valid then, and not superseded by another that is. Pure. Source: S3 (R017). */
export function editionsInForce(specifications: readonly Specification[], day: string): Specification[] {
  const valid = specifications.filter((specification) => isValidOn(specification, day))
  const superseded = new Set(valid.map(({ supersedes }) => supersedes))
  return valid.filter(({ id }) => !superseded.has(id))
}

/** The newest edition in force on a day that has taken the place of the one named, directly or through others; none when it still stands. */
export function successorOf(specifications: readonly Specification[], id: string, day: string): Specification | undefined {
  const valid = specifications.filter((specification) => specification.id !== id && isValidOn(specification, day))
  const seen = new Set([id])
  let newest: Specification | undefined
  for (;;) {
    const from = newest?.id ?? id
    const next = valid.find((one) => one.supersedes === from && !seen.has(one.id))
    if (next === undefined) return newest
    seen.add(next.id)
    newest = next
  }
}

/** How many hours of practice a unit asks for at least, where it asks for any: 18 for `H/617/2907`. */
export function practiceHoursOf(unit: Unit): number | undefined {
  const all = unit.outcomes.flatMap(({ criteria }) => criteria.flatMap(({ requirements }) => requirements))
  const least = all.flatMap((one) => (one.measure === 'hours' && one.of === 'session' && one.least !== undefined ? [one.least] : []))
  return least.length === 0 ? undefined : Math.max(...least)
}
