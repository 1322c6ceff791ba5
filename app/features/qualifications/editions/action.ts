import type { Transaction } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import { recordEventBy } from '../../../platform/audit/record.ts'
import type { DB } from '../../../platform/database/connect.ts'
import type { MemberVisit } from '../../../platform/web/house.ts'
import type { QualificationsEvent } from '../events.ts'
import type { MovingProblem } from '../rules.ts'
import { criteriaChanged, findMoves, type Move } from './moving.ts'

type By = Pick<MemberVisit, 'centreId' | 'personId' | 'now' | 'today'>

/**
 * Moves a learner from one edition to the one that has taken its place, with all of their units and registrations on it that are not
 * passed yet (R017). The learner's row is locked, so that nothing is submitted or registered meanwhile.
 */
export async function moveToEdition(
  tx: Transaction<DB>,
  by: By,
  learnerId: string,
  from: string,
  reason: string,
): Promise<Result<Move, MovingProblem | { kind: 'no newer edition' }>> {
  const { centreId } = by
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learnerId).forUpdate().execute()
  const move = (await findMoves(tx, centreId, learnerId, by.today)).find((one) => one.from.id === from)
  if (move === undefined) return refused({ kind: 'no newer edition' })
  if (move.problem !== undefined) return refused(move.problem)
  await moveUnits(tx, centreId, move)
  await moveRegistrations(tx, centreId, move)
  await keepMove(tx, by, learnerId, move, reason)
  return good(move)
}

async function moveUnits(tx: Transaction<DB>, centreId: string, { to, units }: Move): Promise<void> {
  for (const { enrolment, compared } of units) {
    await tx
      .updateTable('enrolment')
      .set({ specification: to.id, specification_version: to.edition, unit_reference: compared.other?.reference ?? enrolment.unit })
      .where('centre_id', '=', centreId)
      .where('id', '=', enrolment.id)
      .execute()
  }
}

async function moveRegistrations(tx: Transaction<DB>, centreId: string, { to, registrations }: Move): Promise<void> {
  for (const { registration, compared } of registrations) {
    await tx
      .updateTable('registration')
      .set({ specification: to.id, specification_version: to.edition, qualification: compared.other?.id ?? registration.qualification })
      .where('centre_id', '=', centreId)
      .where('id', '=', registration.id)
      .execute()
  }
}

async function keepMove(tx: Transaction<DB>, by: By, learnerId: string, move: Move, reason: string): Promise<void> {
  const { centreId, personId, now } = by
  const { from, to, units } = move
  const id = newId(now.epochMilliseconds)
  const moved = units.map(({ enrolment }) => enrolment.unit)
  const changed = criteriaChanged(move)
  await tx
    .insertInto('edition_move')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      from_specification: from.id,
      from_version: from.edition,
      to_specification: to.id,
      to_version: to.edition,
      units: moved,
      criteria_changed: changed,
      reason,
      moved_by: personId,
      moved_at: now.toString(),
    })
    .execute()
  await recordEventBy(tx, by, {
    stream: learnerId,
    kind: 'LearnerMovedToEdition' satisfies QualificationsEvent,
    subject: { kind: 'edition move', id },
    data: { from: from.id, to: to.id, units: moved, criteriaChanged: changed },
  })
}
