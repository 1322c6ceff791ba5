import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../../kernel/result.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { enrolLearner } from '../../centres/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import type { By } from '../events.ts'
import type { KeptLearner } from '../queries.ts'
import { findTeamProblem, type Team, type TeamProblem } from '../teams.ts'
import type { OfferedUnit } from '../units.ts'

/** A registration as the administrator asks for it. People are named by their ids. */
export type WantedEnrolment = Team & {
  unit: OfferedUnit
  registeredOn: string
  targetOn: string | null
}

export type EnrolProblem = TeamProblem | { kind: 'enrolled already' } | { kind: 'target before start' }

/** Registers a learner on a unit with the people who work with them. The learner's row is locked: one registration a unit. */
export async function enrolOnUnit(tx: Transaction<DB>, by: By, learner: KeptLearner, wanted: WantedEnrolment): Promise<Result<string, EnrolProblem>> {
  const { centreId } = by
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learner.id).forUpdate().execute()
  const enrolments = await findEnrolments(tx, centreId, learner.id)
  if (enrolments.some((enrolment) => enrolment.unit === wanted.unit.reference)) return refused({ kind: 'enrolled already' })
  if (wanted.targetOn !== null && wanted.targetOn < wanted.registeredOn) return refused({ kind: 'target before start' })
  const { unit, registeredOn, targetOn, tutorId, supervisorId, assessorId } = wanted
  const problem = await findTeamProblem(tx, by, learner, { tutorId, supervisorId, assessorId }, [unit.reference])
  if (problem !== undefined) return refused(problem)
  const { specification, edition, reference } = unit
  return good(
    await enrolLearner(
      tx,
      centreId,
      { learnerId: learner.id, specification, edition, unit: reference, registeredOn, targetOn, tutorId, supervisorId, assessorId },
      by,
    ),
  )
}
