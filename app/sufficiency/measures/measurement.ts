import type { Measured, Needed, NotCounting, PartFound, Reason, RecordRef, State } from '../evaluation.ts'
import type { Chosen, Facts, Practice } from '../facts.ts'
import type { Test } from '../condition.ts'
import { meets, testsFor } from '../conditions.ts'
import { complete, type Draft } from '../steps.ts'
import { bounds } from '../words.ts'

/** What evaluating one requirement found, before steps are put into words. */
export type Measurement = {
  state: State
  measured: Measured
  needed: Needed
  explanation: string
  counts: RecordRef[]
  notCounting: NotCounting[]
  parts?: PartFound[]
  /** The steps, made only when the requirement is not complete. */
  drafts: () => Draft[]
}

/** The facts of one kind. */
export function factsOf<Kind extends keyof Facts>(practice: Practice, kind: Kind): Facts[Kind][] {
  return practice.facts[kind]
}

/** The facts of one kind that meet conditions, and their references; worked out once for the same conditions. */
export function chosenFacts<Kind extends keyof Facts>(practice: Practice, kind: Kind, where: readonly string[]): Chosen<Kind> {
  const known: Map<string, Chosen<Kind>> = practice.chosen[kind]
  const key = where.length === 1 ? (where[0] ?? '') : where.join('|')
  const found = known.get(key)
  if (found !== undefined) return found
  const tests = testsFor(kind, where)
  const facts = factsOf(practice, kind).filter((fact) => meets(fact, tests, practice.asOf))
  const chosen = { facts, refs: facts.map((fact) => fact.ref) }
  known.set(key, chosen)
  return chosen
}

/** A bound on a count, in words: "2 to 3 individuals". */
export function neededCount(least: number | undefined, most: number | undefined, [one, many]: readonly [string, string]): Needed {
  const words = `${bounds(least?.toString(), most?.toString())} ${(most ?? least) === 1 ? one : many}`
  const needed: Needed = { unit: 'count', words }
  if (least !== undefined) needed.least = least
  if (most !== undefined) needed.most = most
  return needed
}

/** How to give a record what it lacks. */
export function mend<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind], tests: readonly Test<Facts[Kind]>[], asOf: string): Draft[] {
  const failed = tests.filter((test) => !test.holds(fact, asOf))
  const drafts = failed.flatMap((test) => test.mend?.(fact, asOf) ?? [])
  const parts = failed.filter((test) => test.part && test.mend === undefined).map((test) => test.lacking)
  return parts.length === 0 ? drafts : [...drafts, complete(kind, fact, parts, asOf)]
}

/** A record that does not count, with the reason. */
export function notCounting(ref: RecordRef, { kind, words, minutes }: Reason): NotCounting {
  return { ref, reason: minutes === undefined ? { kind, words } : { kind, words, minutes } }
}
