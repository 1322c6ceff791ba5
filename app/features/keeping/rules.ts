import { counted, listed } from '../../kernel/text.ts'

/**
 * For how many years after a learner has finished an awarding organisation wants the work kept. ATHE: at least four after
 * certification (R122). Open Awards publishes three (R123). ILM publishes none that we know of: there the centre's own rule stands.
 */
const yearsAsked: Readonly<Record<string, number>> = { ATHE: 4, 'Open Awards': 3 }

/** What a centre keeps records for that has never said: what the strictest awarding organisation asks (R122). */
export const usualYears = 4
export const mostYears = 50

/** What an awarding organisation asks for, in years; undefined where it says nothing. */
export function yearsAskedBy(organisation: string): number | undefined {
  return yearsAsked[organisation]
}

/** For how long the records of one learner are kept, for whom, and where to write about it (empty when the centre has not said). */
export type Keeping = { years: number; organisations: readonly string[]; contact: string }

/** The longer of the two holds: the centre's own rule, and what the awarding organisations of the learner ask (R122, R123). */
export function keepingOf(own: { years: number; contact: string }, organisations: readonly string[]): Keeping {
  const years = Math.max(own.years, ...organisations.map((one) => yearsAskedBy(one) ?? 0))
  return { years, contact: own.contact, organisations: organisations.filter((one) => yearsAskedBy(one) === years) }
}

/** Which awarding organisation, of those that a centre works for, asks for more years than the centre wants to keep records. */
export function whyTooShort(years: number, organisations: readonly string[]): { organisation: string; years: number } | undefined {
  const asking = organisations.map((organisation) => ({ organisation, years: yearsAskedBy(organisation) ?? 0 })).filter((one) => one.years > years)
  return asking.toSorted((one, other) => other.years - one.years)[0]
}

/** "4 years", "1 year" */
export function yearWords(years: number): string {
  return counted(years, 'year')
}

/** Because of whom the centre keeps records that long, in a sentence after one that names the centre. */
export function reasonWords({ organisations }: Pick<Keeping, 'organisations'>): string {
  return organisations.length === 0 ? 'That is its own rule.' : `It must keep records that long for ${listed(organisations)}.`
}
