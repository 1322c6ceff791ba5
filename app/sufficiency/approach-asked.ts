/** Whether clients are coached or mentored. */
export type Approach = 'coaching' | 'mentoring'

/** The approach that conditions ask for, where they ask for one. */
export function approachIn(where: readonly string[]): Approach | undefined {
  return (['coaching', 'mentoring'] as const).find((word) => where.includes(word))
}
