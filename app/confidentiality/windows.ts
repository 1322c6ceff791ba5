/** A piece of a text, and where it begins there. */
export type Window = { from: number; piece: string }

/**
 * The pieces of a text round each place where a sign stands without which nothing costly need be sought, `reach` units to both
 * sides, joined where they meet; so that time is spent where something may be. `sign` is a global pattern.
 */
export function* windowsRound(text: string, sign: RegExp, reach: number): Generator<Window> {
  let open: { from: number; to: number } | undefined
  for (const { 0: found, index } of text.matchAll(sign)) {
    const [from, to] = [Math.max(0, index - reach), Math.min(text.length, index + found.length + reach)]
    if (open !== undefined && from <= open.to) open.to = to
    else {
      if (open !== undefined) yield { from: open.from, piece: text.slice(open.from, open.to) }
      open = { from, to }
    }
  }
  if (open !== undefined) yield { from: open.from, piece: text.slice(open.from, open.to) }
}

/** What a global pattern finds in those pieces, with its place in the whole text. */
export function* matchesRound(text: string, sign: RegExp, reach: number, patterns: readonly RegExp[]): Generator<RegExpExecArray> {
  for (const { from, piece } of windowsRound(text, sign, reach)) {
    for (const pattern of patterns) {
      for (const match of piece.matchAll(pattern)) yield Object.assign(match, { index: match.index + from })
    }
  }
}
