import { bareReference } from './bare-reference.ts'
import { nearest } from './nearest.ts'
import { foundWords, pathWords, reporterFor, type FileProblem, type Report } from './problems.ts'
import { flawOfUnitMarks, flawsOfMarks } from './marks.ts'
import type { Requirement, RequirementOf, Specification, Unit } from './schema.ts'
import { belongings, belongsTo, commandVerbs, conditions, isCondition, type Subject } from './vocabulary.ts'

type Path = readonly PropertyKey[]

function checkConditions(kind: Subject, words: readonly string[], path: Path, report: Report): void {
  words.forEach((word, at) => {
    if (isCondition(kind, word)) return
    report([...path, at], foundWords(word), `a condition of ${kind}: ${conditions[kind].join(', ')}`, () => nearest(word, conditions[kind]))
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
    case 'parts':
      checkParts(requirement.parts, [...path, 'parts'], report)
      return
    case 'order':
    case 'evidence':
    case 'judgement':
      return
  }
}

function checkParts(parts: RequirementOf<'parts'>['parts'], path: Path, report: Report): void {
  const names = parts.map(({ part }) => part)
  parts.forEach(({ part, asManyAs }, at) => {
    if (names.indexOf(part) !== at) report([...path, at, 'part'], foundWords(part), 'a part named once')
    if (asManyAs === undefined || (asManyAs !== part && names.includes(asManyAs))) return
    report([...path, at, 'asManyAs'], foundWords(asManyAs), 'another part of this requirement', () => nearest(asManyAs, names))
  })
}

function ownedWords(owner: Subject): string {
  if (owner !== 'client' && owner !== 'session') return `no \`has\`: nothing belongs to a ${owner}`
  return `what belongs to a ${owner}: ${belongings[owner].join(', ')}`
}

function checkVerbs(verbs: readonly string[], path: Path, report: Report): void {
  verbs.forEach((verb, at) => {
    if (!Object.hasOwn(commandVerbs, verb))
      report([...path, at], foundWords(verb), 'a command verb in its plain form', () => nearest(verb, Object.keys(commandVerbs)))
  })
}

function checkMarks(unit: Unit, path: Path, report: Report): void {
  const flaw = flawOfUnitMarks(unit)
  if (flaw !== undefined) report([...path, ...flaw.path], flaw.found, flaw.expected)
  unit.outcomes.forEach(({ criteria }, o) => {
    criteria.forEach(({ marks }, c) => {
      const at = [...path, 'outcomes', o, 'criteria', c, 'marks']
      for (const one of marks === undefined ? [] : flawsOfMarks(marks)) report([...at, ...one.path], one.found, one.expected)
    })
  })
}

type See = { row: (row: { id: string }, path: Path) => void; requirement: (row: Requirement, path: Path) => void }

function visit(specification: Specification, { row: see, requirement }: See, report: Report): void {
  specification.units.forEach((unit, u) => {
    see(unit, ['units', u])
    checkMarks(unit, ['units', u], report)
    unit.outcomes.forEach((outcome, o) => {
      const path = ['units', u, 'outcomes', o]
      see(outcome, path)
      outcome.criteria.forEach((criterion, c) => {
        see(criterion, [...path, 'criteria', c])
        checkVerbs(criterion.verbs, [...path, 'criteria', c, 'verbs'], report)
        criterion.requirements.forEach((row, r) => {
          see(row, [...path, 'criteria', c, 'requirements', r])
          requirement(row, [...path, 'criteria', c, 'requirements', r])
        })
      })
    })
  })
}

/** Pathways and choices have ids within their qualification: learners are registered by them. */
function checkApart(rows: readonly { id: string }[], path: Path, report: Report, before: readonly { id: string }[] = []): void {
  const seen = new Set(before.map(({ id }) => id))
  rows.forEach(({ id }, at) => {
    if (seen.has(id)) report([...path, at, 'id'], foundWords(id), 'an id used once in this qualification')
    seen.add(id)
  })
}

/** What a schema cannot see: ids used twice, unknown conditions, bounds the wrong way round. */
export function checkSpecification(specification: Specification, text: string): FileProblem[] {
  const { report, told } = reporterFor(text)
  const seen = new Map<string, Path>()
  const references = new Set<string>()
  for (const list of ['units', 'qualifications'] as const) {
    specification[list].forEach(({ reference }, at) => {
      if (reference === undefined) return
      const bare = bareReference(reference)
      if (references.has(bare)) report([list, at, 'reference'], foundWords(reference), 'a reference used once')
      references.add(bare)
    })
  }
  function row({ id }: { id: string }, path: Path): void {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, path)
    else report([...path, 'id'], foundWords(id), `an id of its own; ${pathWords(first)} has it already`)
  }
  specification.qualifications.forEach((qualification, at) => {
    const path = ['qualifications', at]
    row(qualification, path)
    checkApart(qualification.choices, [...path, 'choices'], report)
    checkApart(qualification.pathways, [...path, 'pathways'], report)
    qualification.pathways.forEach(({ choices }, p) => checkApart(choices, [...path, 'pathways', p, 'choices'], report, qualification.choices))
  })
  visit(specification, { row, requirement: (requirement, path) => checkRequirement(requirement, path, report) }, report)
  if (specification.units.length + specification.qualifications.length === 0) report([], 'neither', '`units`, `qualifications` or both')
  const { validFrom, validTo } = specification
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) report(['validTo'], foundWords(validTo), `${validFrom} or later`)
  return told()
}
