import type { Criterion, Unit } from './schema.ts'

type Marks = NonNullable<Criterion['marks']>
type Flaw = { path: readonly PropertyKey[]; found: string; expected: string }

/** One assessed part with its mark, if it has one yet, and the descriptor which that mark reaches. */
export type MarkedPart = { criterion: string; mark?: number; outOf: number; enough: boolean; descriptor?: string }

/** A unit's marks: `enough` when every part is marked, each has its least, and all together reach the unit's. */
export type Marked = { parts: MarkedPart[]; total: number; outOf: number; needed: number; enough: boolean; unmarked: string[] }

function markedCriteria(unit: Unit): { id: string; marks: Marks }[] {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  return criteria.flatMap(({ id, marks }) => (marks === undefined ? [] : [{ id, marks }]))
}

function markPart({ id, marks }: { id: string; marks: Marks }, mark: number | undefined): MarkedPart {
  const { outOf, enough, descriptors } = marks
  if (mark === undefined) return { criterion: id, outOf, enough: false }
  if (!Number.isInteger(mark) || mark < 0 || mark > outOf) throw new Error(`${id}: a mark is a whole number from 0 to ${outOf}, not ${mark}`)
  const descriptor = descriptors.findLast(({ from }) => from <= mark)?.words
  return { criterion: id, mark, outOf, enough: mark >= enough, ...(descriptor === undefined ? {} : { descriptor }) }
}

/**
 * Adds up the marks given for the parts of a unit, by the id of their criterion; undefined where the unit is judged without marks.
 * Throws for a mark that the part cannot have. Source: S1 (R114).
 */
export function addUpMarks(unit: Unit, given: ReadonlyMap<string, number>): Marked | undefined {
  const marked = markedCriteria(unit)
  if (marked.length === 0) return undefined
  const parts = marked.map((one) => markPart(one, given.get(one.id)))
  const total = parts.reduce((sum, { mark }) => sum + (mark ?? 0), 0)
  const needed = unit.marks?.enough ?? marked.reduce((sum, { marks }) => sum + marks.enough, 0)
  return {
    parts,
    total,
    outOf: parts.reduce((sum, { outOf }) => sum + outOf, 0),
    needed,
    enough: total >= needed && parts.every(({ enough }) => enough),
    unmarked: parts.filter(({ mark }) => mark === undefined).map(({ criterion }) => criterion),
  }
}

/** What is wrong with the marks of one part: too many for enough, or descriptors that leave marks out. Paths start at `marks`. */
export function flawsOfMarks({ outOf, enough, descriptors }: Marks): Flaw[] {
  const flaws: Flaw[] = []
  if (enough > outOf) flaws.push({ path: ['enough'], found: String(enough), expected: `at most ${outOf}, as \`outOf\` says` })
  for (const [at, { from }] of descriptors.entries()) {
    const before = descriptors[at - 1]?.from
    const path = ['descriptors', at, 'from']
    if (before === undefined && from !== 0) flaws.push({ path, found: String(from), expected: '0: the first descriptor is for no marks' })
    if (before !== undefined && from <= before) flaws.push({ path, found: String(from), expected: `more than ${before}, as they go upward` })
    if (from > outOf) flaws.push({ path, found: String(from), expected: `at most ${outOf}, as \`outOf\` says` })
  }
  return flaws
}

/** What is wrong with the marks that are enough for a unit: more than its parts have. */
export function flawOfUnitMarks(unit: Unit): Flaw | undefined {
  if (unit.marks === undefined) return undefined
  const outOf = markedCriteria(unit).reduce((sum, { marks }) => sum + marks.outOf, 0)
  if (unit.marks.enough <= outOf) return undefined
  return { path: ['marks', 'enough'], found: String(unit.marks.enough), expected: `at most ${outOf}, the marks of all parts together` }
}
