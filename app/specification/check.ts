import { nearest } from './nearest.ts'
import { foundWords, pathWords, placesIn, type FileProblem, type Places } from './problems.ts'
import type { Requirement, Specification } from './schema.ts'
import { belongings, belongsTo, conditions, isCondition, type Subject } from './vocabulary.ts'

type Path = readonly PropertyKey[]
type Report = (path: Path, found: string, expected: string, near?: string) => void

function reporter(places: Places, problems: FileProblem[]): Report {
  return (path, found, expected, near) => {
    const problem = { line: places.lineOf(path), path: pathWords(path), found, expected }
    problems.push(near === undefined ? problem : { ...problem, nearest: near })
  }
}

function checkConditions(kind: Subject, words: readonly string[], path: Path, report: Report): void {
  words.forEach((word, at) => {
    if (isCondition(kind, word)) return
    report([...path, at], foundWords(word), `a condition of ${kind}: ${conditions[kind].join(', ')}`, nearest(word, conditions[kind]))
  })
}

function checkBounds(requirement: { least?: number | undefined; most?: number | undefined }, path: Path, report: Report): void {
  const { least, most } = requirement
  if (least === undefined && most === undefined) report(path, 'neither', '`least`, `most` or both')
  checkRange(requirement, path, report)
}

function checkRange({ least, most }: { least?: number | undefined; most?: number | undefined }, path: Path, report: Report): void {
  if (least !== undefined && most !== undefined && least > most) report([...path, 'most'], String(most), `${least} or more, as \`least\` says`)
}

function checkRequirement(requirement: Requirement, path: Path, report: Report): void {
  switch (requirement.measure) {
    case 'count':
    case 'hours':
      checkConditions(requirement.of, requirement.where, [...path, 'where'], report)
      checkBounds(requirement, path, report)
      return
    case 'each':
      checkConditions(requirement.each, requirement.where, [...path, 'where'], report)
      checkConditions(requirement.each, requirement.shows, [...path, 'shows'], report)
      checkRange(requirement, path, report)
      if (requirement.shows.length + requirement.has.length === 0) report(path, 'neither', '`shows`, `has` or both')
      requirement.has.forEach((has, at) => {
        if (!belongsTo(requirement.each, has.of)) report([...path, 'has', at, 'of'], foundWords(has.of), ownedWords(requirement.each))
        checkConditions(has.of, has.where, [...path, 'has', at, 'where'], report)
      })
      return
    case 'order':
    case 'parts':
    case 'evidence':
    case 'judgement':
      return
  }
}

function ownedWords(owner: Subject): string {
  if (owner !== 'client' && owner !== 'session') return `no \`has\`: nothing belongs to a ${owner}`
  return `what belongs to a ${owner}: ${belongings[owner].join(', ')}`
}

function visit(specification: Specification, see: (row: { id: string }, path: Path) => void, requirement: (row: Requirement, path: Path) => void): void {
  specification.units.forEach((unit, u) => {
    see(unit, ['units', u])
    unit.outcomes.forEach((outcome, o) => {
      const path = ['units', u, 'outcomes', o]
      see(outcome, path)
      outcome.criteria.forEach((criterion, c) => {
        see(criterion, [...path, 'criteria', c])
        criterion.requirements.forEach((row, r) => {
          see(row, [...path, 'criteria', c, 'requirements', r])
          requirement(row, [...path, 'criteria', c, 'requirements', r])
        })
      })
    })
  })
}

/** What a schema cannot see: ids used twice, unknown conditions, bounds the wrong way round. */
export function checkSpecification(specification: Specification, text: string): FileProblem[] {
  const problems: FileProblem[] = []
  const report = reporter(placesIn(text), problems)
  const seen = new Map<string, Path>()
  const references = new Set<string>()
  specification.units.forEach((unit, at) => {
    if (references.has(unit.reference)) report(['units', at, 'reference'], foundWords(unit.reference), 'a reference used once')
    references.add(unit.reference)
  })
  visit(
    specification,
    ({ id }, path) => {
      const first = seen.get(id)
      if (first === undefined) seen.set(id, path)
      else report([...path, 'id'], foundWords(id), `an id of its own; ${pathWords(first)} has it already`)
    },
    (requirement, path) => checkRequirement(requirement, path, report),
  )
  return problems
}
