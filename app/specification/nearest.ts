function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, changed))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** The known word that a mistyped one most likely stands for; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  let best: { word: string; far: number } | undefined
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase())
    if (best === undefined || far < best.far) best = { word: candidate, far }
  }
  return best !== undefined && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.word : undefined
}
