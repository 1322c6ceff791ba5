import { combinationsOf, unitsNamed } from '../../specification/combinations.ts'
import type { Criterion } from '../../specification/schema.ts'
import type { CataloguedQualification, CataloguedUnit, Entries } from './entries.ts'

/** What is looked for in the catalogue; an empty text or no level asks for everything. */
export type Asked = { words: string; organisation: string; level: number | undefined }

/** A criterion that holds the words, with the passage in which they stand. */
export type FoundCriterion = { entry: CataloguedUnit; criterion: Criterion; passage: string }

export type FoundInCatalogue = { qualifications: CataloguedQualification[]; units: CataloguedUnit[]; criteria: FoundCriterion[] }

/** The awarding organisations of a catalogue and the levels of what it holds, for choosing among them. */
export function choicesIn({ units, qualifications }: Entries): { organisations: string[]; levels: number[] } {
  const all = [...units, ...qualifications]
  return {
    organisations: [...new Set(all.map(({ specification }) => specification.awardingOrganisation))].toSorted((one, other) => one.localeCompare(other)),
    levels: [...new Set([...units.map(({ unit }) => unit.level), ...qualifications.map(({ qualification }) => qualification.level)])].toSorted(
      (one, other) => one - other,
    ),
  }
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** References are written with or without their strokes. */
function holds(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  const bare = lower.replaceAll(/[^\p{L}\p{N}\s]/gu, '')
  return words.every((word) => lower.includes(word) || bare.includes(word))
}

function passagesOf(criterion: Criterion): string[] {
  const requirements = criterion.requirements.map(({ sentence }) => sentence)
  return [`${criterion.number} ${criterion.statement}`, ...criterion.content, ...criterion.guidance, ...criterion.whatToDo, ...requirements]
}

/** The passage with all of the words, or the statement where they stand in several; nothing when a word is missing. */
function passageWith(criterion: Criterion, words: readonly string[]): string | undefined {
  const passages = passagesOf(criterion)
  if (!holds(passages.join('\n'), words)) return undefined
  return passages.slice(1).find((passage) => holds(passage, words)) ?? criterion.statement
}

/** Looks through titles, references, statements, content, guidance and requirements for every word, in any order and case. */
export function findInCatalogue({ units, qualifications }: Entries, asked: Asked): FoundInCatalogue {
  const words = wordsIn(asked.words)
  const fits = (organisation: string, level: number) =>
    (asked.organisation === '' || organisation === asked.organisation) && (asked.level === undefined || level === asked.level)
  const inReach = units.filter(({ specification, unit }) => fits(specification.awardingOrganisation, unit.level))
  return {
    qualifications: qualifications.filter(
      ({ specification, qualification }) =>
        fits(specification.awardingOrganisation, qualification.level) &&
        holds([qualification.title, qualification.reference ?? '', ...qualification.pathways.map(({ title }) => title)].join('\n'), words),
    ),
    units: inReach.filter(({ unit }) => holds([`unit ${unit.number}`, unit.title, unit.reference, unit.aim].join('\n'), words)),
    criteria:
      words.length === 0
        ? []
        : inReach.flatMap((entry) =>
            entry.unit.outcomes.flatMap(({ criteria }) =>
              criteria.flatMap((criterion) => {
                const passage = passageWith(criterion, words)
                return passage === undefined ? [] : [{ entry, criterion, passage }]
              }),
            ),
          ),
  }
}

/** The qualifications whose rules of combination name a unit. */
export function qualificationsWith({ qualifications }: Entries, reference: string): CataloguedQualification[] {
  return qualifications.filter(({ qualification }) => combinationsOf(qualification).some((combination) => unitsNamed(combination).includes(reference)))
}

/** R017: the unit in the edition that took the place of the one given, and in the one whose place it took. */
export function neighboursOf({ units }: Entries, { key, unit, specification }: CataloguedUnit): { newer?: CataloguedUnit; older?: CataloguedUnit } {
  const same = units.filter((other) => other.key !== key && (other.unit.id === unit.id || other.unit.reference === unit.reference))
  const newer = same.find((other) => other.specification.supersedes === specification.id)
  const older = same.find((other) => other.specification.id === specification.supersedes)
  return { ...(newer === undefined ? {} : { newer }), ...(older === undefined ? {} : { older }) }
}

/** R110: what a learner who has one qualification has already toward another: the units that stand in both. */
export function sharedUnits(one: CataloguedQualification, other: CataloguedQualification): string[] {
  const named = (entry: CataloguedQualification) => new Set(combinationsOf(entry.qualification).flatMap(unitsNamed))
  const theirs = named(other)
  return [...named(one)].filter((reference) => theirs.has(reference))
}
