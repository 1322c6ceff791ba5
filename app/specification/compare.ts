import {
  compareCriteria,
  compareFacts,
  compareLists,
  compareOutcomes,
  type Change,
  type CriterionComparison,
  type FactChange,
  type ListChange,
  type OutcomeComparison,
} from './compare-criteria.ts'
import { factsOfQualification, factsOfSpecification, factsOfUnit } from './facts.ts'
import { likeness, pairUp, sameText, type Likeness } from './pairing.ts'
import type { Qualification } from './qualification-schema.ts'
import type { Specification, Unit } from './schema.ts'

/** How many criteria came, went, are worded anew, ask for something else, or are as they were; one may be both reworded and ask differently. */
export type Tally = { added: number; removed: number; reworded: number; asksDifferently: number; same: number }

/** Two units, or two editions of one, criterion by criterion in the order of the second. */
export type UnitComparison = {
  change: Change
  one: Unit
  other: Unit
  facts: FactChange[]
  lists: ListChange[]
  outcomes: OutcomeComparison[]
  criteria: CriterionComparison[]
  tally: Tally
}

/** A qualification in two editions: its facts, and the units that its rules of combination name, block by block. */
export type QualificationComparison = { change: Change; one?: Qualification; other?: Qualification; facts: FactChange[]; lists: ListChange[] }

/** A unit in two editions of a specification; `comparison` where both have it. */
export type ComparedUnit = { change: Change; one?: Unit; other?: Unit; comparison?: UnitComparison }

/** Two editions of a specification. */
export type SpecificationComparison = {
  change: 'same' | 'changed'
  one: Specification
  other: Specification
  facts: FactChange[]
  lists: ListChange[]
  units: ComparedUnit[]
  qualifications: QualificationComparison[]
}

function tallyOf(criteria: readonly CriterionComparison[]): Tally {
  const count = (which: (criterion: CriterionComparison) => boolean) => criteria.filter(which).length
  return {
    added: count(({ change }) => change === 'added'),
    removed: count(({ change }) => change === 'removed'),
    reworded: count(({ reworded }) => reworded),
    asksDifferently: count(({ asksDifferently }) => asksDifferently),
    same: count(({ change }) => change === 'same'),
  }
}

/** Compares two units criterion by criterion. The older one comes first: what only the second has is added. Pure. Source: S3 (R017). */
export function compareUnits(one: Unit, other: Unit): UnitComparison {
  const facts = compareFacts(factsOfUnit(one), factsOfUnit(other))
  const lists = [...compareLists('Assessment', one.assessment.requirements, other.assessment.requirements), ...compareLists('Notes', one.notes, other.notes)]
  const criteria = compareCriteria(one.outcomes, other.outcomes)
  const outcomes = compareOutcomes(one.outcomes, other.outcomes)
  const changed = facts.length + lists.length > 0 || [...outcomes, ...criteria].some(({ change }) => change !== 'same')
  return { change: changed ? 'changed' : 'same', one, other, facts, lists, outcomes, criteria, tally: tallyOf(criteria) }
}

const unitsAlike: readonly Likeness<Unit>[] = [
  (one, other) => one.id === other.id,
  (one, other) => one.reference === other.reference,
  (one, other) => one.number === other.number && likeness(one.title, other.title),
]

const qualificationsAlike: readonly Likeness<Qualification>[] = [
  (one, other) => one.id === other.id,
  (one, other) => one.reference !== undefined && one.reference === other.reference,
  (one, other) => one.kind === other.kind && sameText(one.title, other.title),
]

type Block = { name: string; units: readonly string[] }

function blocksOf(qualification: Qualification): Block[] {
  const all = [{ name: '', rules: qualification }, ...qualification.pathways.map((rules) => ({ name: `${rules.title}: `, rules }))]
  return all.flatMap(({ name, rules }) => [
    { name: `${name}Mandatory units`, units: rules.mandatory },
    ...rules.choices.map(({ title, take, from }) => ({ name: `${name}${title}`, units: [`take ${take}`, ...from] })),
  ])
}

function compareBlocks(one: Qualification, other: Qualification): ListChange[] {
  const [ones, others] = [blocksOf(one), blocksOf(other)]
  const names = [...new Set([...ones, ...others].map(({ name }) => name))]
  const unitsIn = (blocks: readonly Block[], name: string) => blocks.find((block) => block.name === name)?.units ?? []
  return names.flatMap((name) => compareLists(name, unitsIn(ones, name), unitsIn(others, name)))
}

function compareQualifications(one: Qualification, other: Qualification): QualificationComparison {
  const facts = compareFacts(factsOfQualification(one), factsOfQualification(other))
  const lists = [...compareBlocks(one, other), ...compareLists('Notes', one.notes, other.notes)]
  return { change: facts.length + lists.length > 0 ? 'changed' : 'same', one, other, facts, lists }
}

/** Compares two editions of a specification: its own facts, its qualifications with their rules of combination, its units. Pure. */
export function compareSpecifications(one: Specification, other: Specification): SpecificationComparison {
  const facts = compareFacts(factsOfSpecification(one), factsOfSpecification(other))
  const lists = compareLists('Notes', one.notes, other.notes)
  const units = pairUp(one.units, other.units, unitsAlike).map((pair): ComparedUnit => {
    if (pair.one === undefined) return { change: 'added', other: pair.other }
    if (pair.other === undefined) return { change: 'removed', one: pair.one }
    const comparison = compareUnits(pair.one, pair.other)
    return { change: comparison.change, one: pair.one, other: pair.other, comparison }
  })
  const qualifications = pairUp(one.qualifications, other.qualifications, qualificationsAlike).map((pair): QualificationComparison => {
    if (pair.one === undefined) return { change: 'added', other: pair.other, facts: [], lists: [] }
    if (pair.other === undefined) return { change: 'removed', one: pair.one, facts: [], lists: [] }
    return compareQualifications(pair.one, pair.other)
  })
  const changed = facts.length + lists.length > 0 || [...units, ...qualifications].some(({ change }) => change !== 'same')
  return { change: changed ? 'changed' : 'same', one, other, facts, lists, units, qualifications }
}
