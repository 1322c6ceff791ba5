import { nameId } from '../kernel/name-id.ts'
import { counted } from '../kernel/text.ts'
import type { Criterion, Outcome, Specification, Unit } from '../specification/schema.ts'
import type { Framework, Statement } from './framework.ts'
import { ownNamespace } from './namespace.ts'
import { bareFramework, bareStatement } from './new-framework.ts'

/** The day that the first specifications came with this application: it dates those that do not say from when they are valid. */
const firstCarried = '2026-11-21'

/** A unit as a framework: its learning outcomes, and their assessment criteria. */
export function unitFramework(unit: Unit, specification: Specification): Framework {
  const bare = bareFramework(unitName(unit, specification), unitTitle(unit))
  return {
    ...bare,
    ...sourceOf(specification),
    description: unitDescription(unit),
    extras: extrasOf(specification, 'Unit', unit.notes),
    statements: unit.outcomes.map((outcome) => outcomeStatement(bare.identifier, unit, outcome)),
  }
}

function unitName({ id }: Unit, specification: Specification): string {
  return `unit ${specification.id} ${id}`
}

/** The title of a unit with its number and reference: “Unit 501: … (H/617/2907)”. */
export function unitTitle({ number, reference, title }: Unit): string {
  return number === reference ? `${title} (${reference})` : `Unit ${number}: ${title} (${reference})`
}

/** What a unit is for and what it is worth, in a few lines. */
export function unitDescription({ aim, level, credits, guidedLearningHours: hours }: Unit): string {
  const worth = `Level ${level}, ${counted(credits, 'credit')}, ${counted(hours, 'guided learning hour')}.`
  return aim === '' ? worth : `${aim}\n\n${worth}`
}

/** Who publishes a specification, in which edition, and since when. */
export function sourceOf({
  awardingOrganisation,
  edition,
  validFrom,
}: Specification): Pick<Framework, 'creator' | 'publisher' | 'language' | 'version' | 'changed'> {
  return { creator: awardingOrganisation, publisher: awardingOrganisation, language: 'en', version: edition, changed: `${validFrom ?? firstCarried}T00:00:00Z` }
}

/** What CASE says besides of a framework made from a specification. */
export function extrasOf({ validFrom, validTo }: Specification, frameworkType: string, notes: readonly string[]): Framework['extras'] {
  return {
    frameworkType,
    adoptionStatus: 'Adopted',
    ...(validFrom === undefined ? {} : { statusStartDate: validFrom }),
    ...(validTo === undefined ? {} : { statusEndDate: validTo }),
    ...(notes.length === 0 ? {} : { notes: notes.join('\n') }),
  }
}

/** The identifier of a learning outcome or a criterion within a framework. */
export function statementId(framework: string, unit: Unit, id: string): string {
  return nameId(framework, `${unit.id} ${id}`)
}

/** The identifier of the framework that a unit is by itself. */
export function unitFrameworkId(unit: Unit, specification: Specification): string {
  return nameId(ownNamespace, unitName(unit, specification))
}

/** A learning outcome with its criteria, for a place in a framework. */
export function outcomeStatement(framework: string, unit: Unit, outcome: Outcome): Statement {
  return {
    ...bareStatement(framework, statementId(framework, unit, outcome.id), outcome.statement),
    code: outcome.number,
    type: 'Learning outcome',
    notes: outcome.notes.join('\n'),
    children: outcome.criteria.map((criterion) => criterionStatement(framework, unit, criterion)),
  }
}

function criterionStatement(framework: string, unit: Unit, criterion: Criterion): Statement {
  const lists = [
    ['What it covers', criterion.content],
    ['What the assessor expects', criterion.guidance],
  ] as const
  const notes = lists.flatMap(([title, lines]) => (lines.length === 0 ? [] : [[`${title}:`, ...lines.map((line) => `• ${line}`)].join('\n')]))
  return {
    ...bareStatement(framework, statementId(framework, unit, criterion.id), criterion.statement),
    code: criterion.number,
    type: 'Assessment criterion',
    notes: notes.join('\n\n'),
    extras: criterion.verbs.length === 0 ? {} : { conceptKeywords: criterion.verbs },
  }
}
