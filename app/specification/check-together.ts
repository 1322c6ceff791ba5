import { bareReference } from './bare-reference.ts'
import { combinationsOf, sumOf, unitsNamed } from './combinations.ts'
import { nearest } from './nearest.ts'
import { foundWords, reporterFor, type FileProblem, type Report } from './problems.ts'
import type { Qualification } from './qualification-schema.ts'
import type { Specification, Unit } from './schema.ts'

type Path = readonly PropertyKey[]
type Units = ReadonlyMap<string, Unit>

function namedAt(qualification: Qualification, path: Path): { reference: string; path: Path }[] {
  const blocks = [{ rules: qualification, path }, ...qualification.pathways.map((rules, at) => ({ rules, path: [...path, 'pathways', at] }))]
  return blocks.flatMap(({ rules, path: start }) => [
    ...rules.mandatory.map((reference, at) => ({ reference, path: [...start, 'mandatory', at] })),
    ...rules.choices.flatMap(({ from }, choice) => from.map((reference, at) => ({ reference, path: [...start, 'choices', choice, 'from', at] }))),
  ])
}

function checkUnits(qualification: Qualification, path: Path, units: Units, report: Report): boolean {
  const named = namedAt(qualification, path)
  const unknown = named.filter(({ reference }) => !units.has(reference))
  for (const { reference, path: at } of unknown) {
    report(at, foundWords(reference), 'the reference of a unit in this file or another', () => nearest(reference, [...units.keys()]))
  }
  if (named.length === 0) report(path, 'no unit', 'mandatory units, choices or pathways')
  return unknown.length === 0 && named.length > 0
}

function checkCombinations(qualification: Qualification, path: Path, report: Report): void {
  for (const combination of combinationsOf(qualification)) {
    const named = unitsNamed(combination)
    const twice = named.find((reference, at) => named.indexOf(reference) !== at)
    const where = combination.pathway === undefined ? path : [...path, 'pathways', qualification.pathways.findIndex(({ id }) => id === combination.pathway?.id)]
    if (twice !== undefined) report(where, `${twice} twice`, 'each unit once in a combination')
    for (const { id, take, from } of combination.choices) {
      if (take >= from.length) report(where, `${take} to take from ${from.length} in “${id}”`, 'fewer to take than there are to choose from')
    }
  }
}

/** R008 to R013: the units of every combination add up to what is printed. */
function checkTotals(qualification: Qualification, path: Path, units: Units, report: Report): void {
  for (const field of ['credits', 'guidedLearningHours'] as const) {
    for (const combination of combinationsOf(qualification)) {
      const { least, most } = sumOf(combination, (reference) => units.get(reference)?.[field] ?? 0)
      if (least === qualification[field] && most === qualification[field]) continue
      const sum = least === most ? String(least) : `${least} to ${most}`
      const of = combination.pathway === undefined ? '' : ` of the pathway “${combination.pathway.id}”`
      report([...path, field], String(qualification[field]), `${sum}, as the units${of} add up`)
    }
  }
}

function checkTime(qualification: Qualification, path: Path, timePerCredit: number | undefined, report: Report): void {
  const { credits, guidedLearningHours, totalQualificationTime: time } = qualification
  const at = [...path, 'totalQualificationTime']
  if (timePerCredit !== undefined && time !== timePerCredit * credits) {
    report(at, foundWords(time), `${timePerCredit * credits}, which is ${timePerCredit} for each of ${credits} credits`)
  }
  if (time !== undefined && guidedLearningHours > time) report(at, String(time), `${guidedLearningHours} or more: guided learning is part of it`)
}

/** The ids of the editions before and after a specification, as far as they are known. Those share their references (R017). */
function editionsOf(specification: Specification, others: readonly Specification[]): Set<string> {
  const line = new Set<string>()
  for (let id = specification.supersedes; id !== undefined && !line.has(id);) {
    line.add(id)
    const before = id
    id = others.find((one) => one.id === before)?.supersedes
  }
  const after = [specification.id]
  for (const id of after) {
    for (const one of others) {
      if (one.supersedes !== id || line.has(one.id)) continue
      line.add(one.id)
      after.push(one.id)
    }
  }
  return line
}

/** Units by reference; where several editions have one, the newest, and the specification's own before all. */
function unitsFor(specification: Specification, others: readonly Specification[]): Units {
  const superseded = new Set(others.map(({ supersedes }) => supersedes))
  const [newest, older] = [others.filter(({ id }) => !superseded.has(id)), others.filter(({ id }) => superseded.has(id))]
  return new Map([...older, ...newest, specification].flatMap((one) => one.units.map((unit) => [unit.reference, unit])))
}

/**
 * What only shows beside the other specifications: units that a qualification names and nobody has, references used by what is no
 * other edition of the same, totals that do not add up, a specification it says it supersedes and there is none. Source: S3 (R008 to
 * R013, R017).
 */
export function checkTogether(specification: Specification, all: readonly Specification[], text: string): FileProblem[] {
  const { report, told } = reporterFor(text)
  const others = all.filter((one) => one.id !== specification.id)
  const editions = editionsOf(specification, others)
  const strangers = others.filter(({ id }) => !editions.has(id))
  const theirs = new Map(
    strangers.flatMap((one) =>
      [...one.units, ...one.qualifications].flatMap(({ reference }) => (reference === undefined ? [] : [[bareReference(reference), one.id] as const])),
    ),
  )
  for (const list of ['units', 'qualifications'] as const) {
    specification[list].forEach(({ reference }, at) => {
      const other = reference === undefined ? undefined : theirs.get(bareReference(reference))
      if (other === undefined) return
      const expected = `a reference of its own; ${other} has it already; only a new edition that supersedes it may share it`
      report([list, at, 'reference'], foundWords(reference), expected)
    })
  }
  if (specification.supersedes !== undefined && !others.some(({ id }) => id === specification.supersedes)) {
    report(['supersedes'], foundWords(specification.supersedes), 'the id of another specification', () =>
      nearest(
        specification.supersedes ?? '',
        others.map(({ id }) => id),
      ),
    )
  }
  const units = unitsFor(specification, others)
  specification.qualifications.forEach((qualification, at) => {
    const path = ['qualifications', at]
    checkCombinations(qualification, path, report)
    checkTime(qualification, path, specification.timePerCredit, report)
    if (checkUnits(qualification, path, units, report)) checkTotals(qualification, path, units, report)
  })
  return told()
}
