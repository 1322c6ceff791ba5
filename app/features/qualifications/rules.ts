import { listed } from '../../kernel/text.ts'
import type { Combination } from '../../specification/combinations.ts'

/** Why units cannot be those of a combination: a choice is not made as its rules say, or a unit is not of any choice. */
export type ChoosingProblem = { kind: 'choice not made'; title: string; take: number; chosen: number } | { kind: 'not a choice'; units: string[] }

/** R012: the units chosen are as many of each choice as its rules ask for, and no others. */
export function whyChoosingIsRefused({ choices }: Combination, chosen: readonly string[]): ChoosingProblem | undefined {
  const strange = chosen.filter((unit) => !choices.some(({ from }) => from.includes(unit)))
  if (strange.length > 0) return { kind: 'not a choice', units: strange }
  for (const { title, take, from } of choices) {
    const taken = from.filter((unit) => chosen.includes(unit)).length
    if (taken !== take) return { kind: 'choice not made', title, take, chosen: taken }
  }
  return undefined
}

/** The same in words, for the field where units are chosen. */
export function choosingInWords(problem: ChoosingProblem): string {
  if (problem.kind === 'not a choice') return `Choose from the units listed: ${listed(problem.units)} cannot be chosen in this qualification`
  return `Choose ${problem.take} of “${problem.title}”; ${problem.chosen === 0 ? 'none is' : `${problem.chosen} of them are`} chosen now`
}
