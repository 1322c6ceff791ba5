import type { Reader } from '../../../platform/database/centre.ts'
import { compareSpecifications, type ComparedUnit, type QualificationComparison } from '../../../specification/compare.ts'
import { successorOf } from '../../../specification/editions.ts'
import type { Specification } from '../../../specification/schema.ts'
import { listSpecifications } from '../../catalogue/index.ts'
import { findEnrolments, findRegistrations, type Enrolment, type Registration } from '../../practice/index.ts'
import type { UnitStanding } from '../../submissions/index.ts'
import { findStandings } from '../queries.ts'
import { whyMovingIsRefused, type MovingProblem } from '../rules.ts'

/** A unit of a learner in the newer edition: what changes for it, and how it stands. */
export type MovingUnit = { enrolment: Enrolment; standing: UnitStanding; compared: ComparedUnit }

/** A registration of a learner in the newer edition, with what changes in the rules of combination. */
export type MovingRegistration = { registration: Registration; compared: QualificationComparison }

/** A move to the edition that has taken the place of the learner's, before it is made: what it changes, and why it may not be. Units passed stay as they are. */
export type Move = { from: Specification; to: Specification; units: MovingUnit[]; registrations: MovingRegistration[]; problem: MovingProblem | undefined }

/** Every move that is open to a learner on a day (R017). */
export async function findMoves(reader: Reader, centreId: string, learnerId: string, day: string): Promise<Move[]> {
  const specifications = await listSpecifications(reader, centreId)
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const registrations = await findRegistrations(reader, centreId, learnerId)
  const standings = await findStandings(reader, centreId, learnerId)
  const ids = new Set([...enrolments, ...registrations].map(({ specification }) => specification))
  return specifications
    .filter(({ id }) => ids.has(id))
    .flatMap((from): Move[] => {
      const to = successorOf(specifications, from.id, day)
      const move = to === undefined ? undefined : moveTo(from, to, { enrolments, registrations, standings })
      return move === undefined || move.units.length + move.registrations.length === 0 ? [] : [move]
    })
}

type Own = { enrolments: readonly Enrolment[]; registrations: readonly Registration[]; standings: ReadonlyMap<string, UnitStanding> }

function moveTo(from: Specification, to: Specification, own: Own): Move {
  const compared = compareSpecifications(from, to)
  const units = own.enrolments
    .filter(({ id, specification }) => specification === from.id && own.standings.get(id) !== 'passed')
    .flatMap((enrolment): MovingUnit[] => {
      const unit = compared.units.find(({ one }) => one?.reference === enrolment.unit)
      return unit === undefined ? [] : [{ enrolment, standing: own.standings.get(enrolment.id) ?? 'not submitted', compared: unit }]
    })
  const registrations = own.registrations
    .filter(({ specification }) => specification === from.id)
    .flatMap((registration): MovingRegistration[] => {
      const qualification = compared.qualifications.find(({ one }) => one?.id === registration.qualification)
      return qualification === undefined ? [] : [{ registration, compared: qualification }]
    })
  return { from, to, units, registrations, problem: whyMovingIsRefused({ units, registrations }) }
}

/** How many criteria of the learner's units are not as they were, after a move. */
export function criteriaChanged({ units }: Pick<Move, 'units'>): number {
  return units.flatMap(({ compared }) => compared.comparison?.criteria ?? []).filter(({ change }) => change !== 'same').length
}
