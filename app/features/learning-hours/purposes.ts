import { combinationsOf, unitsNamed } from '../../specification/combinations.ts'
import type { Qualification } from '../../specification/qualification-schema.ts'
import type { Specification, Unit } from '../../specification/schema.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { getUnit, listSpecifications } from '../catalogue/index.ts'
import { findEnrolments, findRegistrations, type Enrolment, type Registration } from '../practice/index.ts'

/** A unit that a learner learns for, with the hours its figures stand for; total only where the specification says what a credit is worth. */
export type LearningUnit = { enrolment: Enrolment; unit: Unit; totalHours: number | undefined }

/** A qualification that a learner learns for, with the enrolments on units that go toward it. */
export type LearningQualification = { registration: Registration; qualification: Qualification; title: string; enrolmentIds: string[] }

/** What a learner’s time can be for. */
export type Purposes = { units: LearningUnit[]; qualifications: LearningQualification[] }

/** Reads the units and qualifications that a learner is on. */
export async function findPurposes(reader: Reader, centreId: string, learnerId: string): Promise<Purposes> {
  const specifications = await listSpecifications(reader, centreId)
  const units: LearningUnit[] = []
  for (const enrolment of await findEnrolments(reader, centreId, learnerId)) {
    const unit = await getUnit(reader, centreId, enrolment.specification, enrolment.unit)
    const hours = hoursPerCredit(specifications, enrolment)
    units.push({ enrolment, unit, totalHours: hours === undefined ? undefined : hours * unit.credits })
  }
  const registrations = await findRegistrations(reader, centreId, learnerId)
  return { units, qualifications: registrations.flatMap((registration) => qualificationOf(specifications, registration, units)) }
}

/** R013: what a credit stands for in hours is said beside the units, or beside the rules of combination that name them. */
function hoursPerCredit(specifications: readonly Specification[], { specification, unit }: Enrolment): number | undefined {
  const own = specifications.find(({ id }) => id === specification)?.timePerCredit
  const names = (one: Specification) => one.qualifications.some((qualification) => combinationsOf(qualification).flatMap(unitsNamed).includes(unit))
  return own ?? specifications.find((one) => one.timePerCredit !== undefined && names(one))?.timePerCredit
}

function qualificationOf(specifications: readonly Specification[], registration: Registration, units: readonly LearningUnit[]): LearningQualification[] {
  const all = specifications.find(({ id }) => id === registration.specification)?.qualifications ?? []
  const qualification = all.find(({ id }) => id === registration.qualification)
  if (qualification === undefined) return []
  const combinations = combinationsOf(qualification).filter(({ pathway }) => pathway?.id === registration.pathway)
  const named = new Set(combinations.flatMap(unitsNamed))
  const title = combinations[0]?.pathway?.title ?? qualification.title
  return [{ registration, qualification, title, enrolmentIds: units.filter(({ enrolment }) => named.has(enrolment.unit)).map(({ enrolment }) => enrolment.id) }]
}

/** The same to choose from in the form. */
export function purposeOptions({ units, qualifications }: Purposes): Option[] {
  return [
    ...units.map(({ enrolment, unit }) => ({ value: `unit:${enrolment.id}`, label: `Unit ${unit.number}: ${unit.title} (${unit.reference})` })),
    ...qualifications.map(({ registration, title }) => ({ value: `qualification:${registration.id}`, label: `${title}, as a whole` })),
  ]
}
