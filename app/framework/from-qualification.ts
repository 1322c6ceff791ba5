import { nameId } from '../kernel/name-id.ts'
import { counted, listed } from '../kernel/text.ts'
import { combinationsOf, unitsNamed, type Combination } from '../specification/combinations.ts'
import type { Qualification } from '../specification/qualification-schema.ts'
import { findUnit } from '../specification/read.ts'
import type { Specification, Unit } from '../specification/schema.ts'
import type { Association, End, Framework, Statement } from './framework.ts'
import { extrasOf, outcomeStatement, sourceOf, statementId, unitDescription, unitFramework, unitFrameworkId } from './from-specification.ts'
import { bareFramework, bareStatement } from './new-framework.ts'

type Placed = { unit: Unit; specification: Specification }

/**
 * A qualification as a framework: every unit that its rules of combination name, with outcomes and criteria, and its pathways. A unit
 * is part of the pathways that take it; what it says is the same as in the framework of the unit by itself, and is said to be.
 */
export function qualificationFramework(qualification: Qualification, specification: Specification, all: readonly Specification[]): Framework {
  const { reference, id } = qualification
  const bare = bareFramework(`qualification ${specification.id} ${id}`, reference === undefined ? qualification.title : `${qualification.title} (${reference})`)
  const combinations = combinationsOf(qualification)
  const units = [...new Set(combinations.flatMap(unitsNamed))].flatMap((one) => placed(one, all))
  return {
    ...bare,
    ...sourceOf(specification),
    description: descriptionOf(qualification, combinations),
    extras: extrasOf(specification, 'Qualification', qualification.notes),
    statements: [...units.map(({ unit }) => unitStatement(bare.identifier, unit)), ...combinations.flatMap((one) => pathwayStatement(bare.identifier, one))],
    associations: [...units.flatMap((one) => sameAs(bare.identifier, one)), ...combinations.flatMap((one) => partsOf(bare.identifier, one, units))],
  }
}

/** Every unit and every qualification, each as a framework. */
export function frameworksOf(all: readonly Specification[]): Framework[] {
  return all.flatMap((specification) => [
    ...specification.qualifications.map((one) => qualificationFramework(one, specification, all)),
    ...specification.units.map((unit) => unitFramework(unit, specification)),
  ])
}

function placed(reference: string, all: readonly Specification[]): Placed[] {
  const unit = findUnit(all, reference)
  const specification = all.find(({ units }) => unit !== undefined && units.includes(unit))
  return unit === undefined || specification === undefined ? [] : [{ unit, specification }]
}

function descriptionOf(
  { level, credits, guidedLearningHours: hours, totalQualificationTime: time }: Qualification,
  combinations: readonly Combination[],
): string {
  const worth = `Level ${level}, ${counted(credits, 'credit')}, ${counted(hours, 'guided learning hour')}${time === undefined ? '' : `, ${time} hours of total qualification time`}.`
  const [only] = combinations
  return only === undefined || only.pathway !== undefined ? worth : `${worth}\n\n${rulesOf(only)}`
}

function rulesOf({ mandatory, choices }: Combination): string {
  const lines = choices.map(({ title, take, from }) => `${title}: ${take} of ${listed(from)}.`)
  return [...(mandatory.length === 0 ? [] : [`Mandatory: ${listed(mandatory)}.`]), ...lines].join('\n')
}

function unitStatement(framework: string, unit: Unit): Statement {
  return {
    ...bareStatement(framework, statementId(framework, unit, 'unit'), unit.title),
    code: unit.reference,
    type: 'Unit',
    notes: unitDescription(unit),
    children: unit.outcomes.map((outcome) => outcomeStatement(framework, unit, outcome)),
  }
}

function pathwayStatement(framework: string, combination: Combination): Statement[] {
  const { pathway } = combination
  if (pathway === undefined) return []
  const statement = bareStatement(framework, pathwayId(framework, pathway.id), pathway.title)
  return [{ ...statement, code: pathway.id, type: 'Pathway', notes: rulesOf(combination) }]
}

function pathwayId(framework: string, id: string): string {
  return nameId(framework, `pathway ${id}`)
}

function end(identifier: string, title: string): End {
  return { identifier, title, uri: '', targetType: '' }
}

function association(framework: string, type: string, from: End, to: End): Association {
  return { identifier: nameId(framework, `${type} ${from.identifier} ${to.identifier}`), type, from, to, uri: '', changed: '', extras: {} }
}

function sameAs(framework: string, { unit, specification }: Placed): Association[] {
  const alone = unitFrameworkId(unit, specification)
  const ends = unit.outcomes.flatMap((outcome) => [outcome, ...outcome.criteria])
  return ends.map(({ id, number }) =>
    association(framework, 'exactMatchOf', end(statementId(framework, unit, id), number), end(statementId(alone, unit, id), `${unit.reference}, ${number}`)),
  )
}

function partsOf(framework: string, combination: Combination, units: readonly Placed[]): Association[] {
  const { pathway } = combination
  if (pathway === undefined) return []
  const named = new Set(unitsNamed(combination))
  const own = units.filter(({ unit }) => named.has(unit.reference))
  const whole = end(pathwayId(framework, pathway.id), pathway.title)
  return own.map(({ unit }) => association(framework, 'isPartOf', end(statementId(framework, unit, 'unit'), unit.reference), whole))
}
