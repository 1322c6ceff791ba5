/** Whether one letter was left out, added, mistaken or swapped with its neighbour, at most `most` times. `most` is 1 or 2. */
export function isSlipOf(written: string, meant: string, most: number): boolean {
  if (Math.abs(written.length - meant.length) > most) return false
  if (written.charAt(0) !== meant.charAt(0)) return false
  return distance(written, meant, most) <= most
}

/** Whether a short name has two neighbouring letters swapped, or, with five letters, one doubled or left out within. */
export function isBriefSlipOf(written: string, meant: string): boolean {
  if (written === meant || written.charAt(0) !== meant.charAt(0)) return false
  if (written.length === meant.length)
    return Array.from(written).toSorted().join('') === Array.from(meant).toSorted().join('') && distance(written, meant, 1) <= 1
  return meant.length === 5 && Math.abs(written.length - meant.length) === 1 && distance(written, meant, 1) <= 1 && written.at(-1) === meant.at(-1)
}

/** How many such slips lie between two words (Damerau and Levenshtein, without moving a letter twice); over `most`, some number over it. */
function distance(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const steps = [(last[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)]
      if (swapped) steps.push((before[column - 2] ?? 0) + 1)
      here.push(Math.min(...steps))
    }
    if (Math.min(...here) > most) return most + 1
    before = last
    last = here
  }
  return last[other.length] ?? 0
}

/** How a name sounds, roughly: no letter doubled, y and ee as i, oo as u, ph as f, ck as k, without an h at its end. */
export function soundOf(name: string): string {
  return name
    .replace(/ph/gu, 'f')
    .replace(/ck|que$|q/gu, 'k')
    .replace(/(?<=k|wn)e$/u, '')
    .replace(/y|ee/gu, 'i')
    .replace(/oo/gu, 'u')
    .replace(/(.)\1+/gu, '$1')
    .replace(/h$/u, '')
}
