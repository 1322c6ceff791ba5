/** Why somebody's data must stay for now. `until` is the last day, or open. */
export type Hold = { id: string; reason: string; until: string | null }

/** Source: UK GDPR article 17(3)(e): what is needed for a legal claim is not erased. The hold that lasts longest is named. */
export function whyErasureIsRefused(holds: readonly Hold[], today: string): Hold | undefined {
  const open = holds.filter(({ until }) => until === null || until >= today)
  return open.toSorted((one, other) => compareEnd(other.until, one.until))[0]
}

function compareEnd(one: string | null, other: string | null): number {
  const [left, right] = [one ?? '9999-12-31', other ?? '9999-12-31']
  return left < right ? -1 : left > right ? 1 : 0
}

/** What an erasure came to, as it is kept. */
export type Erased = { identities: number; signatures: number; letters: number; links: number }

/** The same with the places in the learner’s texts where the name stood, and the records that still hold it: what was signed or confirmed stays. */
export type ErasedNow = Erased & { places: number; staying: number }
