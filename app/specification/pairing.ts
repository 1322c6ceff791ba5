/** Two things that stand for each other in two editions, or one that has no counterpart. */
export type Pair<Of> = { one: Of; other: Of } | { one: Of; other?: never } | { one?: never; other: Of }

/** How two things are recognised as each other: each way in turn, for what the ways before it left. */
export type Likeness<Of> = (one: Of, other: Of) => boolean | number

/** Texts that differ in spaces only are the same text. */
export function sameText(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim()
}

/** How far two texts share their words, from 0 (none) to 1 (all). */
export function likeness(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.length + right.length === 0) return 1
  const rest = new Map<string, number>()
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of left) {
    const times = rest.get(word) ?? 0
    if (times === 0) continue
    shared += 1
    rest.set(word, times - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Pairs the rows of two lists, in the order of the second; what is gone stands behind what it followed. A likeness that answers with a
 * number is a share from 0 to 1; the likest pairs are taken first and none below one half.
 */
export function pairUp<Of>(ones: readonly Of[], others: readonly Of[], ways: readonly Likeness<Of>[]): Pair<Of>[] {
  const found = new Map<number, number>()
  for (const way of ways) pairBy(way, ones, others, found)
  return inOrder(ones, others, found)
}

function pairBy<Of>(way: Likeness<Of>, ones: readonly Of[], others: readonly Of[], found: Map<number, number>): void {
  const taken = new Set(found.values())
  const candidates = ones.flatMap((one, at) => {
    if (found.has(at)) return []
    return others.flatMap((other, to) => (taken.has(to) ? [] : [{ at, to, share: Number(way(one, other)) }]))
  })
  const likest = candidates.filter(({ share }) => share >= 0.5).toSorted((left, right) => right.share - left.share || left.at - right.at || left.to - right.to)
  for (const { at, to } of likest) {
    if (found.has(at) || taken.has(to)) continue
    found.set(at, to)
    taken.add(to)
  }
}

function inOrder<Of>(ones: readonly Of[], others: readonly Of[], found: ReadonlyMap<number, number>): Pair<Of>[] {
  const came = new Map([...found].map(([at, to]) => [to, at]))
  const gone = new Map<number, Of[]>()
  let behind = -1
  ones.forEach((one, at) => {
    const to = found.get(at)
    if (to === undefined) gone.set(behind, [...(gone.get(behind) ?? []), one])
    else behind = to
  })
  const removedBehind = (to: number): Pair<Of>[] => (gone.get(to) ?? []).map((one) => ({ one }))
  const rest = others.flatMap((other, to): Pair<Of>[] => {
    const at = came.get(to)
    const one = at === undefined ? undefined : ones[at]
    return [one === undefined ? { other } : { one, other }, ...removedBehind(to)]
  })
  return [...removedBehind(-1), ...rest]
}
