import type { Reader } from '../../platform/database/centre.ts'
import { combine, type Combined, type Holding } from '../../specification/combine.ts'
import { combinationsOf, unitsNamed } from '../../specification/combinations.ts'
import type { Qualification } from '../../specification/qualification-schema.ts'
import type { Specification, Unit } from '../../specification/schema.ts'
import { getUnit, listSpecifications } from '../catalogue/index.ts'
import { findEnrolments, findRegistrations, getReckonings, type Enrolment, type Registration } from '../practice/index.ts'
import { findAgreedRecognitions, heldBy, missingBeside, recognisedCriteria } from '../recognition/index.ts'
import type { UnitStanding } from '../submissions/index.ts'
import { offersOn, placeUnit } from './offers.ts'
import { findStandings } from './queries.ts'

/** A unit that a learner is enrolled on, with how far it is. `missing` leaves out criteria that are recognised. */
export type UnitProgress = { enrolment: Enrolment; unit: Unit; standing: UnitStanding; by: Holding['by'] | undefined; missing: number }

/** A qualification, as far as the learner's units go toward it. */
export type QualificationProgress = { specification: Specification; qualification: Qualification; combined: Combined }

/** The same for one that the learner is registered on. */
export type RegisteredProgress = QualificationProgress & { registration: Registration }

/** All that a learner has toward any qualification. `near` are those they are not registered on, the nearest first. */
export type Progress = { units: UnitProgress[]; registered: RegisteredProgress[]; near: QualificationProgress[]; specifications: Specification[] }

type Whose = { centreId: string; learnerId: string; recordSeq: number; today: string }

/** Reads how far a learner is, unit by unit and qualification by qualification. */
export async function findProgress(reader: Reader, whose: Whose): Promise<Progress> {
  const { centreId, learnerId, today } = whose
  const specifications = await listSpecifications(reader, centreId)
  const units = await findUnitProgress(reader, whose)
  const registrations = await findRegistrations(reader, centreId, learnerId)
  const toward = (specification: Specification, qualification: Qualification, pathway?: string) => {
    return {
      specification,
      qualification,
      combined: combineFor(qualification, pathway, { specifications, units, today, organisation: specification.awardingOrganisation }),
    }
  }
  const registered = registrations.map((registration): RegisteredProgress => {
    const specification = specifications.find(({ id }) => id === registration.specification)
    const qualification = specification?.qualifications.find(({ id }) => id === registration.qualification)
    if (specification === undefined || qualification === undefined) throw new Error(`No qualification ${registration.qualification}`)
    return { registration, ...toward(specification, qualification, registration.pathway) }
  })
  const offers = offersOn(specifications, today).filter(({ qualification: { id } }) => !registrations.some(({ qualification }) => qualification === id))
  const others = new Map(offers.map(({ specification, qualification }) => [qualification, specification]))
  const near = nearestOf(
    [...others].map(([qualification, specification]) => toward(specification, qualification)),
    units,
  )
  return { units, registered, near, specifications }
}

/** The units a learner is enrolled on, each with how far it is; the one they chose to see comes first. */
export async function findUnitProgress(reader: Reader, { centreId, learnerId, recordSeq, today }: Whose): Promise<UnitProgress[]> {
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const agreed = await findAgreedRecognitions(reader, centreId, learnerId)
  const standings = await findStandings(reader, centreId, learnerId)
  const reckonings = await getReckonings(reader, centreId, enrolments, recordSeq, today)
  const units: UnitProgress[] = []
  for (const enrolment of enrolments) {
    const unit = await getUnit(reader, centreId, enrolment.specification, enrolment.unit)
    const evaluation = reckonings.get(enrolment.id)?.evaluation
    if (evaluation === undefined) throw new Error('An enrolment was not reckoned')
    const standing = standings.get(enrolment.id) ?? 'not submitted'
    const by = standing === 'passed' ? 'result' : heldBy(agreed, { reference: enrolment.unit, criteria: criteriaOf(unit) })
    units.push({ enrolment, unit, standing, by, missing: missingBeside(evaluation, recognisedCriteria(agreed, enrolment.unit)) })
  }
  return units
}

function criteriaOf({ outcomes }: Unit): string[] {
  return outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
}

type Basis = { specifications: readonly Specification[]; units: readonly UnitProgress[]; today: string; organisation: string }

/** Units stand as the learner's own editions say; those not begun, as the editions in force do. Credit from another awarding organisation is none of its. */
function combineFor(qualification: Qualification, pathway: string | undefined, { specifications, units, today, organisation }: Basis): Combined {
  const own = units.map(({ unit }) => unit)
  const rest = [...new Set(specifications.flatMap((one) => one.units.map(({ reference }) => reference)))]
    .filter((reference) => !own.some((unit) => unit.reference === reference))
    .flatMap((reference) => placeUnit(specifications, reference, today)?.unit ?? [])
  const named = new Set(combinationsOf(qualification).flatMap(unitsNamed))
  const ofIt = new Set(specifications.filter(({ awardingOrganisation }) => awardingOrganisation === organisation).map(({ id }) => id))
  const holdings = units
    .filter(({ enrolment, unit }) => named.has(unit.reference) || ofIt.has(enrolment.specification))
    .flatMap(({ unit, by }): Holding[] => (by === undefined ? [] : [{ unit: unit.reference, by }]))
  const begun = own.map(({ reference }) => reference)
  return combine(qualification, [...own, ...rest], holdings, pathway === undefined ? { begun } : { pathway, begun })
}

/** Those toward which a unit held or begun counts, the fewest credits still to earn first; achieved ones before all. */
function nearestOf(others: readonly QualificationProgress[], units: readonly UnitProgress[]): QualificationProgress[] {
  const own = new Set(units.map(({ unit }) => unit.reference))
  const toEarn = ({ combined: { credits } }: QualificationProgress) => credits.needed - credits.achieved
  return others.filter(({ combined }) => combined.units.some(({ reference }) => own.has(reference))).toSorted((one, other) => toEarn(one) - toEarn(other))
}
