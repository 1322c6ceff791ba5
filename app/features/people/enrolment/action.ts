import type { Transaction } from 'kysely'
import { dayOf } from '../../../kernel/dates.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { enrolLearner } from '../../centres/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import { findCompetences } from '../competences.ts'
import type { By } from '../events.ts'
import { findMembersByRole, type KeptLearner } from '../queries.ts'
import { mayAssess, whyTeamIsRefused } from '../rules.ts'
import type { OfferedUnit } from '../units.ts'

/** A registration as the administrator asks for it. People are named by their ids. */
export type WantedEnrolment = {
  unit: OfferedUnit
  registeredOn: string
  targetOn: string | null
  tutorId: string | null
  supervisorId: string | null
  assessorId: string | null
}

type TeamField = 'tutor' | 'supervisor' | 'assessor'

export type EnrolProblem =
  | { kind: 'enrolled already' }
  | { kind: 'not of the role'; field: TeamField }
  | { kind: 'own work'; field: TeamField }
  | { kind: 'not competent' }
  | { kind: 'target before start' }

/** Registers a learner on a unit with the people who work with them. The learner's row is locked: one registration a unit. */
export async function enrolOnUnit(tx: Transaction<DB>, by: By, learner: KeptLearner, wanted: WantedEnrolment): Promise<Result<string, EnrolProblem>> {
  const { centreId } = by
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learner.id).forUpdate().execute()
  const enrolments = await findEnrolments(tx, centreId, learner.id)
  if (enrolments.some((enrolment) => enrolment.unit === wanted.unit.reference)) return refused({ kind: 'enrolled already' })
  if (wanted.targetOn !== null && wanted.targetOn < wanted.registeredOn) return refused({ kind: 'target before start' })
  for (const [field, personId] of [
    ['tutor', wanted.tutorId],
    ['supervisor', wanted.supervisorId],
    ['assessor', wanted.assessorId],
  ] as const) {
    if (personId === null) continue
    const those = await findMembersByRole(tx, centreId, field)
    if (!those.some((one) => one.personId === personId)) return refused({ kind: 'not of the role', field })
  }
  const competences = wanted.assessorId === null ? [] : await findCompetences(tx, centreId, wanted.assessorId)
  const why = whyTeamIsRefused({ learnerPersonId: learner.personId, ...wanted }, mayAssess(competences, wanted.unit.reference, dayOf(by.now)))
  if (why !== undefined) return refused(why.why === 'own work' ? { kind: 'own work', field: why.field } : { kind: 'not competent' })
  const { unit, registeredOn, targetOn, tutorId, supervisorId, assessorId } = wanted
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
