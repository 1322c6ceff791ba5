import type { Unit } from '../../specification/schema.ts'
import type { Reader } from '../../platform/database/centre.ts'
import { getUnit, unitSlug } from '../catalogue/index.ts'
import { findEnrolments, type Enrolment } from './queries.ts'

/** A learner's registration with the unit it is on. */
export type Registered = { enrolment: Enrolment; unit: Unit }

/** A learner's registration by the unit's part of an address (`H-617-2907`), or the first one for `own`. */
export async function findRegistered(reader: Reader, centreId: string, learnerId: string, slug: string): Promise<Registered | undefined> {
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const enrolment = slug === 'own' ? enrolments[0] : enrolments.find((one) => unitSlug(one.unit) === slug)
  return enrolment && { enrolment, unit: await getUnit(reader, centreId, enrolment.specification, enrolment.unit) }
}
