import { factsOfRequirement, type Fact } from './facts.ts'
import { likeness, pairUp, sameText, type Likeness } from './pairing.ts'
import type { Criterion, Outcome, Requirement } from './schema.ts'

export type Change = 'same' | 'changed' | 'added' | 'removed'
/** A fact that differs; undefined on the side that does not have it. */
export type FactChange = { name: string; one: string | undefined; other: string | undefined }
/** What a list lost and what it gained. */
export type ListChange = { name: string; removed: string[]; added: string[] }

/** One requirement in two editions. `rule` says what is asked differently; `reworded` that its sentence is another. */
export type RequirementComparison = { change: Change; one?: Requirement; other?: Requirement; reworded: boolean; rule: FactChange[] }

/** A criterion with the outcome it stands under. */
export type Placed = { outcome: Outcome; criterion: Criterion }

/** One criterion in two editions. `change` takes in everything below it. */
export type CriterionComparison = {
  change: Change
  one?: Placed
  other?: Placed
  /** The published statement is another. */
  reworded: boolean
  /** Something else is asked for: a requirement came, went, or measures differently. */
  asksDifferently: boolean
  facts: FactChange[]
  lists: ListChange[]
  requirements: RequirementComparison[]
}

/** The facts that differ, in the order of the first list, then what only the second has. */
export function compareFacts(ones: readonly Fact[], others: readonly Fact[]): FactChange[] {
  const names = [...new Set([...ones, ...others].map(({ name }) => name))]
  const textIn = (facts: readonly Fact[], name: string) => facts.find((fact) => fact.name === name)?.text
  return names.flatMap((name) => {
    const [one, other] = [textIn(ones, name), textIn(others, name)]
    return sameText(one ?? '', other ?? '') ? [] : [{ name, one, other }]
  })
}

/** What a list lost and gained; nothing when only its order differs. */
export function compareLists(name: string, ones: readonly string[], others: readonly string[]): ListChange[] {
  const removed = ones.filter((one) => !others.some((other) => sameText(one, other)))
  const added = others.filter((other) => !ones.some((one) => sameText(one, other)))
  return removed.length + added.length === 0 ? [] : [{ name, removed, added }]
}

/** An id without that of the criterion it stands under: `rationale` of `501-1.1-rationale`. */
function tailOf({ requirement, under }: Owned): string {
  return requirement.id.startsWith(under) ? requirement.id.slice(under.length) : requirement.id
}

type Owned = { requirement: Requirement; under: string }

const requirementsAlike: readonly Likeness<Owned>[] = [
  (one, other) => one.requirement.id === other.requirement.id,
  (one, other) => one.requirement.measure === other.requirement.measure && sameText(one.requirement.sentence, other.requirement.sentence),
  (one, other) => one.requirement.measure === other.requirement.measure && tailOf(one) === tailOf(other),
  (one, other) => one.requirement.measure === other.requirement.measure && likeness(one.requirement.sentence, other.requirement.sentence),
]

function ownedBy(criterion: Criterion): Owned[] {
  return criterion.requirements.map((requirement) => ({ requirement, under: criterion.id }))
}

function wordsOf(requirement: Requirement): string {
  const hints = requirement.measure === 'parts' ? requirement.parts.map(({ write }) => write ?? '') : []
  return [requirement.sentence, requirement.putRight ?? '', ...hints].join('\n')
}

function compareRequirements(one: Criterion, other: Criterion): RequirementComparison[] {
  return pairUp(ownedBy(one), ownedBy(other), requirementsAlike).map((pair): RequirementComparison => {
    if (pair.one === undefined) return { change: 'added', other: pair.other.requirement, reworded: false, rule: [] }
    if (pair.other === undefined) return { change: 'removed', one: pair.one.requirement, reworded: false, rule: [] }
    const [before, after] = [pair.one.requirement, pair.other.requirement]
    const rule = compareFacts(factsOfRequirement(before), factsOfRequirement(after))
    const reworded = !sameText(wordsOf(before), wordsOf(after))
    return { change: rule.length > 0 || reworded ? 'changed' : 'same', one: before, other: after, reworded, rule }
  })
}

const criteriaAlike: readonly Likeness<Placed>[] = [
  (one, other) => one.criterion.id === other.criterion.id,
  (one, other) => sameText(one.criterion.statement, other.criterion.statement),
  (one, other) => one.criterion.number === other.criterion.number && likeness(one.criterion.statement, other.criterion.statement),
  (one, other) => likeness(one.criterion.statement, other.criterion.statement),
]

function placed(outcomes: readonly Outcome[]): Placed[] {
  return outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => ({ outcome, criterion })))
}

export type OutcomeComparison = { change: Change; one?: Outcome; other?: Outcome }

const outcomesAlike: readonly Likeness<Outcome>[] = [
  (one, other) => one.id === other.id,
  (one, other) => sameText(one.statement, other.statement),
  (one, other) => one.number === other.number && likeness(one.statement, other.statement),
]

/** Compares the statements and notes of two lists of outcomes; their criteria are compared on their own. */
export function compareOutcomes(ones: readonly Outcome[], others: readonly Outcome[]): OutcomeComparison[] {
  return pairUp(ones, others, outcomesAlike).map((pair): OutcomeComparison => {
    if (pair.one === undefined) return { change: 'added', other: pair.other }
    if (pair.other === undefined) return { change: 'removed', one: pair.one }
    const { one, other } = pair
    const same = one.number === other.number && sameText(one.statement, other.statement) && compareLists('Notes', one.notes, other.notes).length === 0
    return { change: same ? 'same' : 'changed', one, other }
  })
}

/** Compares the criteria of two lists of outcomes one by one. They are recognised by id, else by statement, else by number and likeness. */
export function compareCriteria(ones: readonly Outcome[], others: readonly Outcome[]): CriterionComparison[] {
  return pairUp(placed(ones), placed(others), criteriaAlike).map((pair): CriterionComparison => {
    const alone = { reworded: false, asksDifferently: false, facts: [], lists: [], requirements: [] }
    if (pair.one === undefined) return { change: 'added', other: pair.other, ...alone }
    if (pair.other === undefined) return { change: 'removed', one: pair.one, ...alone }
    return comparePair(pair.one, pair.other)
  })
}

function marksOf({ marks }: Criterion): Fact[] {
  return marks === undefined ? [] : [{ name: 'Marks', text: `${marks.enough} of ${marks.outOf} are enough` }]
}

function descriptorsOf({ marks }: Criterion): string[] {
  return (marks?.descriptors ?? []).map(({ from, words }) => `From ${from}: ${words}`)
}

function comparePair(one: Placed, other: Placed): CriterionComparison {
  const [before, after] = [one.criterion, other.criterion]
  const facts = compareFacts(
    [{ name: 'Number', text: before.number }, { name: 'Outcome', text: one.outcome.number }, ...marksOf(before)],
    [{ name: 'Number', text: after.number }, { name: 'Outcome', text: other.outcome.number }, ...marksOf(after)],
  )
  const lists = [
    ...compareLists('Command verbs', before.verbs, after.verbs),
    ...compareLists('Content', before.content, after.content),
    ...compareLists('Guidance', before.guidance, after.guidance),
    ...compareLists('What you do here', before.whatToDo, after.whatToDo),
    ...compareLists('Kinds of evidence', before.evidence, after.evidence),
    ...compareLists('Sufficiency descriptors', descriptorsOf(before), descriptorsOf(after)),
    ...compareLists('Notes', before.notes, after.notes),
  ]
  const requirements = compareRequirements(before, after)
  const reworded = !sameText(before.statement, after.statement)
  const asksDifferently = requirements.some(({ change, rule }) => change === 'added' || change === 'removed' || rule.length > 0)
  const changed = reworded || facts.length + lists.length > 0 || requirements.some(({ change }) => change !== 'same')
  return { change: changed ? 'changed' : 'same', one, other, reworded, asksDifferently, facts, lists, requirements }
}
