import { counted } from '../kernel/text.ts'
import { combinationsOf } from '../specification/combinations.ts'
import type { Qualification } from '../specification/qualification-schema.ts'
import type { Specification, Unit } from '../specification/schema.ts'
import { wrapped } from './wrapped.ts'

function unitFacts(unit: Unit, specification: Specification) {
  const { credits, outcomes, ...facts } = unit
  const { id, awardingOrganisation, edition, source, validFrom, validTo, supersedes, regions } = specification
  return {
    ...facts,
    credit: credits,
    outcomes,
    criteria: outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => ({ ...criterion, outcome: outcome.number }))),
    specification: { id, awardingOrganisation, edition, source, validFrom, validTo, supersedes, regions },
  }
}

function qualificationFacts(qualification: Qualification, { id, awardingOrganisation, edition, validFrom, validTo, regions }: Specification) {
  const { credits, ...facts } = qualification
  return {
    ...facts,
    credit: credits,
    combinations: combinationsOf(qualification),
    specification: { id, awardingOrganisation, edition, validFrom, validTo, regions },
  }
}

/** All facts of the units and qualifications, and how many of each there are. */
export function specificationFacts(specifications: readonly Specification[]) {
  const units = specifications.flatMap((specification) => specification.units.map((unit) => unitFacts(unit, specification)))
  const qualifications = specifications.flatMap((one) => one.qualifications.map((qualification) => qualificationFacts(qualification, one)))
  return {
    qualifications,
    units,
    totals: {
      qualifications: qualifications.length,
      units: units.length,
      outcomes: units.reduce((sum, unit) => sum + unit.outcomes.length, 0),
      criteria: units.reduce((sum, unit) => sum + unit.criteria.length, 0),
    },
  }
}

function unitLine(unit: Unit): string {
  const criteria = unit.outcomes.reduce((sum, outcome) => sum + outcome.criteria.length, 0)
  const worth = `level ${unit.level}, ${counted(unit.credits, 'credit')}, ${unit.guidedLearningHours} GLH, ${counted(criteria, 'criterion', 'criteria')}`
  const number = unit.number === unit.reference ? '' : `Unit ${unit.number}: `
  return `${wrapped(`${number}${unit.title}`, 15, `  ${unit.reference}`)}\n${' '.repeat(15)}${worth}`
}

/** A qualification in the words of the list. */
export function qualificationInWords(qualification: Qualification): string {
  const { reference, id, title, level, credits, guidedLearningHours, totalQualificationTime: time } = qualification
  const worth = `level ${level}, ${counted(credits, 'credit')}, ${guidedLearningHours} GLH${time === undefined ? '' : `, TQT ${time}`}`
  const ways = combinationsOf(qualification).map(({ pathway, mandatory, choices }) => {
    const chosen = choices.map(({ take, from }) => `${take} of ${from.join(', ')}`)
    return wrapped(`${pathway === undefined ? '' : `${pathway.id}: `}${[...mandatory, ...chosen].join(', ')}`, 15)
  })
  return [wrapped(title, 15, `  ${reference ?? '–'}`), wrapped(`${worth}  (${id})`, 15), ...ways].join('\n')
}

/** Every qualification and unit by awarding organisation, as a page of text for a terminal. */
export function specificationsInWords(specifications: readonly Specification[]): string {
  const organisations = Map.groupBy(specifications, (specification) => specification.awardingOrganisation)
  const pages = [...organisations].map(([name, own]) => {
    const qualifications = own.flatMap((specification) => specification.qualifications.map(qualificationInWords))
    const units = own.flatMap((specification) => specification.units.map(unitLine))
    const head = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines])
    return [name, ...head('Qualifications', qualifications), ...head('Units', units), ''].join('\n')
  })
  const { totals } = specificationFacts(specifications)
  const counts = [counted(totals.qualifications, 'qualification'), counted(totals.units, 'unit'), counted(totals.criteria, 'criterion', 'criteria')]
  return [...pages, `${counts.join(', ')}.`].join('\n')
}
