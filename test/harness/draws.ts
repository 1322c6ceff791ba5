const times = Number(process.env['COACHFOLIO_DRAWS'] ?? 1)

/**
 * How many examples a property draws, and from where (parameters of fast-check’s `assert`). Always the same examples: whether a
 * commit passes is about the commit, and not about the day’s luck. `COACHFOLIO_DRAWS=50` draws 50 times as many, and new ones.
 */
export function draws(runs = 100): { numRuns: number; seed?: number } {
  return times > 1 ? { numRuns: runs * times } : { numRuns: runs, seed: 1 }
}
