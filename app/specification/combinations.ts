import type { Choice, Qualification } from './qualification-schema.ts'

/** The units of one pathway, or of a qualification without pathways, as its rules of combination name them. */
export type Combination = { pathway?: { id: string; title: string }; mandatory: string[]; choices: Choice[] }

/** Every combination that makes a qualification: one for each pathway, what all have in common first. */
export function combinationsOf({ mandatory, choices, pathways }: Qualification): Combination[] {
  if (pathways.length === 0) return [{ mandatory, choices }]
  return pathways.map((pathway) => ({
    pathway: { id: pathway.id, title: pathway.title },
    mandatory: [...mandatory, ...pathway.mandatory],
    choices: [...choices, ...pathway.choices],
  }))
}

/** The least and the most that the units of a combination can add up to, whatever is chosen. */
export function sumOf({ mandatory, choices }: Combination, worth: (reference: string) => number): { least: number; most: number } {
  const base = mandatory.reduce((sum, reference) => sum + worth(reference), 0)
  const sum = { least: base, most: base }
  for (const { from, take } of choices) {
    const values = from.map(worth).toSorted((one, other) => one - other)
    sum.least += total(values.slice(0, take))
    sum.most += total(values.slice(-take))
  }
  return sum
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Every unit that a combination names, chosen or not. */
export function unitsNamed({ mandatory, choices }: Combination): string[] {
  return [...mandatory, ...choices.flatMap((choice) => choice.from)]
}
