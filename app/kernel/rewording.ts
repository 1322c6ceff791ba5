/** A run of words that two texts share, or that only the first (`gone`) or only the second (`new`) has. */
export type Run = { kind: 'same' | 'gone' | 'new'; words: string }

/** How long the longest common run of words is from each place on, for two lists of words. */
function lengths(ones: readonly string[], others: readonly string[]): number[][] {
  const table = Array.from({ length: ones.length + 1 }, () => Array.from({ length: others.length + 1 }, () => 0))
  for (let at = ones.length - 1; at >= 0; at -= 1) {
    for (let to = others.length - 1; to >= 0; to -= 1) {
      const next = ones[at] === others[to] ? 1 + (table[at + 1]?.[to + 1] ?? 0) : Math.max(table[at + 1]?.[to] ?? 0, table[at]?.[to + 1] ?? 0)
      table[at]?.splice(to, 1, next)
    }
  }
  return table
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/**
 * How one text became the other, word by word: the longest common sequence stays, the rest goes or comes, what goes before what comes.
 * Takes time and room in proportion to the product of the lengths: for sentences, not for books.
 */
export function rewording(one: string, other: string): Run[] {
  const [ones, others] = [wordsOf(one), wordsOf(other)]
  const table = lengths(ones, others)
  const runs: Run[] = []
  function add(kind: Run['kind'], word: string): void {
    const last = runs.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else runs.push({ kind, words: word })
  }
  let [at, to] = [0, 0]
  while (at < ones.length || to < others.length) {
    const [before, after] = [ones[at], others[to]]
    if (before !== undefined && before === after) {
      add('same', before)
      at += 1
      to += 1
    } else if (before !== undefined && (after === undefined || (table[at + 1]?.[to] ?? 0) >= (table[at]?.[to + 1] ?? 0))) {
      add('gone', before)
      at += 1
    } else {
      add('new', after ?? '')
      to += 1
    }
  }
  return runs
}
