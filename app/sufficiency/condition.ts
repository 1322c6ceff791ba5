import type { Reason } from './evaluation.ts'
import type { Draft } from './steps.ts'

/** One condition: a `part` can be added to the record; the others choose records. */
export type Test<Fact> = {
  part: boolean
  lacking: string
  holds: (fact: Fact, asOf: string) => boolean
  why?: (fact: Fact, asOf: string) => Reason
  mend?: (fact: Fact, asOf: string) => Draft[]
}

/** Whether something is written, not only blanks. */
export function said(text: string | undefined): boolean {
  return text !== undefined && (text.charCodeAt(0) > 32 || /\S/.test(text))
}

/** A condition whose lack is put right by adding to the record. */
export function part<Fact>(lacking: string, holds: (fact: Fact) => boolean): Test<Fact> {
  return { part: true, lacking, holds }
}

/** A condition that chooses records. */
export function filter<Fact>(kind: Reason['kind'], lacking: string, holds: (fact: Fact) => boolean): Test<Fact> {
  const reason: Reason = { kind, words: lacking }
  return { part: false, lacking, holds, why: () => reason }
}
