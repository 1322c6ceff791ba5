import type { Reader } from '../../platform/database/centre.ts'
import { combine, type Combined, type Holding } from '../../specification/combine.ts'
import type { Qualification } from '../../specification/qualification-schema.ts'
import type { Specification, Unit } from '../../specification/schema.ts'
import { listSpecifications } from '../catalogue/index.ts'
import { findEnrolments, findRegistrations, getReckonings, type Enrolment, type Registration } from '../practice/index.ts'
import { findAgreedRecognitions, heldBy, missingBeside, recognisedCriteria, type AgreedRecognition } from '../recognition/index.ts'
import type { UnitStanding } from '../submissions/index.ts'
import { placeUnit } from './offers.ts'
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
  const agreed = await findAgreedRecognitions(reader, centreId, learnerId)
  const units = await findUnitProgress(reader, whose, specifications, agreed)
  const registrations = await findRegistrations(reader, centreId, learnerId)
  const toward = (specification: Specification, qualification: Qualification, pathway?: string) => {
    return { specification, qualification, combined: combineFor(qualification, pathway, { specifications, units, agreed, today }) }
  }
  const registered = registrations.map((registration): RegisteredProgress => {
    const specification = specifications.find(({ id }) => id === registration.specification)
    const qualification = specification?.qualifications.find(({ id }) => id === registration.qualification)
    if (specification === undefined || qualification === undefined) throw new Error(`No qualification ${registration.qualification}`)
    return { registration, ...toward(specification, qualification, registration.pathway) }
  })
  const others = specifications.flatMap((specification) =>
    specification.qualifications
      .filter(({ id }) => !registrations.some(({ qualification }) => qualification === id))
      .map((qualification) => toward(specification, qualification)),
  )
  return { units, registered, near: nearestOf(others, units), specifications }
}

async function findUnitProgress(
  reader: Reader,
  whose: Whose,
  specifications: readonly Specification[],
  agreed: readonly AgreedRecognition[],
): Promise<UnitProgress[]> {
  const { centreId, learnerId, recordSeq, today } = whose
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const standings = await findStandings(reader, centreId, learnerId)
  const reckonings = await getReckonings(reader, centreId, enrolments, recordSeq, today)
  return enrolments.map((enrolment): UnitProgress => {
    const placed = placeUnit(specifications, enrolment.unit, today, [enrolment.specification])
    const evaluation = reckonings.get(enrolment.id)?.evaluation
    if (placed === undefined || evaluation === undefined) throw new Error(`No unit ${enrolment.unit}`)
    const standing = standings.get(enrolment.id) ?? 'not submitted'
    const by = standing === 'passed' ? 'result' : heldBy(agreed, { reference: enrolment.unit, criteria: criteriaOf(placed.unit) })
    return { enrolment, unit: placed.unit, standing, by, missing: missingBeside(evaluation, recognisedCriteria(agreed, enrolment.unit)) }
  })
}

function criteriaOf({ outcomes }: Unit): string[] {
  return outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
}

type Basis = { specifications: readonly Specification[]; units: readonly UnitProgress[]; agreed: readonly AgreedRecognition[]; today: string }

/** Units stand as the learner's own editions say; those not begun, as the editions in force do. */
function combineFor(qualification: Qualification, pathway: string | undefined, { specifications, units, today }: Basis): Combined {
  const own = units.map(({ unit }) => unit)
  const rest = [...new Set(specifications.flatMap((one) => one.units.map(({ reference }) => reference)))]
    .filter((reference) => !own.some((unit) => unit.reference === reference))
    .flatMap((reference) => placeUnit(specifications, reference, today)?.unit ?? [])
  const holdings = units.flatMap(({ unit, by }): Holding[] => (by === undefined ? [] : [{ unit: unit.reference, by }]))
  const begun = own.map(({ reference }) => reference)
  return combine(qualification, [...own, ...rest], holdings, pathway === undefined ? { begun } : { pathway, begun })
}

/** Those toward which a unit held or begun counts, the fewest credits still to earn first; achieved ones before all. */
function nearestOf(others: readonly QualificationProgress[], units: readonly UnitProgress[]): QualificationProgress[] {
  const own = new Set(units.map(({ unit }) => unit.reference))
  const toEarn = ({ combined: { credits } }: QualificationProgress) => credits.needed - credits.achieved
  return others.filter(({ combined }) => combined.units.some(({ reference }) => own.has(reference))).toSorted((one, other) => toEarn(one) - toEarn(other))
}
