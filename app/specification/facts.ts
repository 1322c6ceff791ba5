import type { Qualification } from './qualification-schema.ts'
import type { Requirement, RequirementOf, Specification, Unit } from './schema.ts'

/** A fact with its name in plain words. */
export type Fact = { name: string; text: string }

type Printed = Unit['facts']

function facts(...rows: readonly (readonly [name: string, text: string | number | undefined])[]): Fact[] {
  return rows.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text: String(text) }]))
}

function besideTheNumbers(printed: Printed): Fact[] {
  const { standards } = printed
  return facts(
    ['Guided learning hours, as printed', printed.guidedLearningHoursPrintedAs],
    ['Review date', printed.reviewDate],
    ['Linked standards', standards === undefined ? undefined : `${standards.title}: ${standards.references.join(', ')}`],
    ['Sector', printed.sector],
    ['Sector support', printed.sectorSupport],
    ['Sector subject area', printed.sectorSubjectArea],
    ['Equivalent', printed.equivalents?.join('; ')],
    ['Submitted by', printed.submittedBy],
    ['Availability', printed.availability],
    ['Regulation', printed.regulation],
  )
}

/** R003: the facts of a unit, named, as its source prints them; what it does not print is left out. */
export function factsOfUnit(unit: Unit): Fact[] {
  return [
    ...facts(
      ['Reference', unit.reference],
      ['Unit number', unit.number],
      ['Title', unit.title],
      ['Level', unit.level],
      ['Credits', unit.credits],
      ['Guided learning hours', unit.guidedLearningHours],
      ['Result', unit.resultScale],
      ['Marks that are enough', unit.marks?.enough],
      ['Aim', unit.aim],
    ),
    ...besideTheNumbers(unit.facts),
  ]
}

/** The facts of a qualification, named, as its source prints them. */
export function factsOfQualification(qualification: Qualification): Fact[] {
  return [
    ...facts(
      ['Reference', qualification.reference],
      ['Title', qualification.title],
      ['Kind', qualification.kind],
      ['Level', qualification.level],
      ['Credits', qualification.credits],
      ['Guided learning hours', qualification.guidedLearningHours],
      ['Total qualification time', qualification.totalQualificationTime],
      ['Result', qualification.resultScale],
      ['Stands alone', qualification.standsAlone ? 'yes' : 'no'],
      ['Supports', qualification.supports.join('; ')],
    ),
    ...besideTheNumbers(qualification.facts),
  ]
}

/** R017: what a specification says of itself: edition, dates, regions. */
export function factsOfSpecification(specification: Specification): Fact[] {
  return facts(
    ['Title', specification.title],
    ['Awarding organisation', specification.awardingOrganisation],
    ['Edition', specification.edition],
    ['Source', specification.source],
    ['Valid from', specification.validFrom],
    ['Valid to', specification.validTo],
    ['Takes the place of', specification.supersedes],
    ['Regions', specification.regions.join(', ')],
    ['Hours of total qualification time for a credit', specification.timePerCredit],
  )
}

/** The rule of a requirement, named piece by piece, without its sentence: what is measured, of what, under which conditions, how much. */
export function factsOfRequirement(requirement: Requirement): Fact[] {
  return [...facts(['Measure', requirement.measure]), ...ruleOf(requirement)]
}

function ruleOf(requirement: Requirement): Fact[] {
  switch (requirement.measure) {
    case 'count':
    case 'hours':
      return facts(['Of', requirement.of], ['Where', requirement.where.join(', ')], ['At least', requirement.least], ['At most', requirement.most])
    case 'each':
      return eachRule(requirement)
    case 'order':
      return facts(['First', requirement.first], ['Then', requirement.then], ['At least', requirement.least], ['Clients', requirement.clients ?? 'all'])
    case 'parts':
      return facts(['Parts', requirement.parts.map(partWords).join('; ')], ['Session plans', requirement.approach])
    case 'evidence':
      return evidenceRule(requirement)
    case 'judgement':
      return facts(['Look for', requirement.lookFor.join('; ')])
  }
}

function eachRule({ each, where, shows, has, least, most }: RequirementOf<'each'>): Fact[] {
  const belonging = has.map((one) => `${one.least} or more: ${[one.of, ...one.where].join(', ')}`)
  return facts(['Each', each], ['Where', where.join(', ')], ['Shows', shows.join(', ')], ['Has', belonging.join('; ')], ['At least', least], ['At most', most])
}

function evidenceRule({ kinds, least, inPerson, months }: RequirementOf<'evidence'>): Fact[] {
  const person = inPerson === true ? 'yes' : inPerson === false ? undefined : inPerson
  return facts(['Kinds', kinds.join(', ')], ['At least', least], ['In person', person], ['Months covered', months])
}

/** One part of a written piece, like “2 or more: similarity”. */
export function partWords({ part, least, asManyAs, term, planned }: RequirementOf<'parts'>['parts'][number]): string {
  const as = asManyAs === undefined ? '' : `, one for each: ${asManyAs}`
  const plan = planned === undefined ? '' : ', also in a session plan'
  const agreement = term === undefined ? '' : ', also in an agreement for an organisation'
  return `${least} or more: ${part}${as}${plan}${agreement}`
}
