import type { Reader } from '../../platform/database/centre.ts'
import { found, memberOf, type Ask } from '../../platform/web/house.ts'
import { entriesOf, findByKey, listSpecifications, type CataloguedUnit } from '../catalogue/index.ts'
import { findEnrolments, type Enrolment } from '../practice/index.ts'
import { listAcknowledgements } from './queries.ts'
import type { Acknowledgement } from './rules.ts'

/** A unit of the catalogue, and, for a learner who is on it, their registration with what they have read. */
export type OpenUnit = { entry: CataloguedUnit; own: { enrolment: Enrolment; acknowledgements: Acknowledgement[] } | undefined }

/** Opens the unit that the address names, as the visitor has it. */
export async function openUnit(reader: Reader, ask: Ask): Promise<OpenUnit> {
  const { centreId, signedIn } = memberOf(ask)
  const entry = found(findByKey(entriesOf(await listSpecifications(reader, centreId)), ask.req.param('unit') ?? ''))
  const learnerId = signedIn.learner?.id
  if (learnerId === undefined) return { entry, own: undefined }
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const enrolment = enrolments.find(({ specification, unit }) => specification === entry.specification.id && unit === entry.unit.reference)
  if (enrolment === undefined) return { entry, own: undefined }
  return { entry, own: { enrolment, acknowledgements: await listAcknowledgements(reader, centreId, learnerId, enrolment.id) } }
}

/** The edition whose documents these are. */
export function editionOf({ specification }: CataloguedUnit): { specification: string; edition: string } {
  return { specification: specification.id, edition: specification.edition }
}
