import { combinationsOf, unitsNamed, type Combination } from '../../specification/combinations.ts'
import { editionsInForce } from '../../specification/editions.ts'
import type { Qualification } from '../../specification/qualification-schema.ts'
import type { Specification, Unit } from '../../specification/schema.ts'

/** A unit with the specification that it stands in. */
export type PlacedUnit = { unit: Unit; specification: Specification }

/** One way to a qualification that a learner can be registered on: `key` names it in a form. */
export type Offer = { key: string; title: string; specification: Specification; qualification: Qualification; combination: Combination }

/** Every qualification with each of its pathways, in the editions in force on a day; those of which a unit has no specification are left out. */
export function offersOn(specifications: readonly Specification[], day: string): Offer[] {
  const known = new Set(specifications.flatMap(({ units }) => units.map(({ reference }) => reference)))
  const isWhole = (qualification: Qualification) => combinationsOf(qualification).every((way) => unitsNamed(way).every((reference) => known.has(reference)))
  return editionsInForce(specifications, day).flatMap((specification) =>
    specification.qualifications.filter(isWhole).flatMap((qualification) =>
      combinationsOf(qualification).map((combination) => ({
        key: [specification.id, qualification.id, combination.pathway?.id ?? ''].join(':'),
        title: titleOf(qualification, combination),
        specification,
        qualification,
        combination,
      })),
    ),
  )
}

/** A pathway's title says the qualification's already. */
function titleOf({ title, reference }: Qualification, { pathway }: Combination): string {
  return `${pathway?.title ?? title}${reference === undefined ? '' : ` (${reference})`}`
}

/** The unit of a reference: in one of the specifications preferred, in that order; else in one in force; else in any. */
export function placeUnit(specifications: readonly Specification[], reference: string, day: string, preferred: readonly string[] = []): PlacedUnit | undefined {
  const wanted = preferred.flatMap((id) => specifications.filter((one) => one.id === id))
  for (const specification of [...wanted, ...editionsInForce(specifications, day), ...specifications]) {
    const unit = specification.units.find((one) => one.reference === reference)
    if (unit !== undefined) return { unit, specification }
  }
  return undefined
}

/** The units of a combination that there are specifications of, mandatory ones first. */
export function unitsOf(combination: Combination, specifications: readonly Specification[], day: string, preferred: readonly string[] = []): PlacedUnit[] {
  return unitsNamed(combination).flatMap((reference) => placeUnit(specifications, reference, day, preferred) ?? [])
}
