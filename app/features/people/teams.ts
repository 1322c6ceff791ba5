import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { findRevisions, keepRevision } from '../../platform/revisions/revisions.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { findEnrolments, type Enrolment } from '../practice/index.ts'
import { findCompetences } from './competences.ts'
import { recordPeopleEvent, type By } from './events.ts'
import { findMembersByRole, type KeptLearner } from './queries.ts'
import { whyNotEntitled, whyTeamIsRefused } from './rules.ts'

/** Who works with a learner. People are named by their ids. */
export type Team = Pick<KeptLearner, 'tutorId' | 'supervisorId' | 'assessorId'>

export type TeamField = 'tutor' | 'supervisor' | 'assessor'
export type TeamProblem = { kind: 'not of the role'; field: TeamField } | { kind: 'own work'; field: TeamField } | { kind: 'not competent' }

/** Why people may not work with a learner on units (R113). An assessor who stays need not show their competence again: that is asked when they judge. */
export async function findTeamProblem(
  tx: Transaction<DB>,
  by: By,
  learner: KeptLearner,
  team: Team,
  units: readonly string[],
): Promise<TeamProblem | undefined> {
  const { centreId } = by
  for (const [field, personId] of [
    ['tutor', team.tutorId],
    ['supervisor', team.supervisorId],
    ['assessor', team.assessorId],
  ] as const) {
    if (personId === null) continue
    const those = await findMembersByRole(tx, centreId, field)
    if (!those.some((one) => one.personId === personId)) return { kind: 'not of the role', field }
  }
  const competences = team.assessorId === null ? [] : await findCompetences(tx, centreId, team.assessorId)
  const { zone } = await tx.selectFrom('centre').select('zone').where('id', '=', centreId).executeTakeFirstOrThrow()
  const today = dayOf(by.now, zone)
  const why = whyTeamIsRefused(
    { learnerPersonId: learner.personId, ...team },
    units.every((unit) => whyNotEntitled(competences, unit, today) === undefined),
  )
  if (why === undefined) return undefined
  return why.why === 'own work' ? { kind: 'own work', field: why.field } : { kind: 'not competent' }
}

/** A learner's team and target dates as they stand, with the number of this state. */
export type KeptTeam = { team: Team; enrolments: Enrolment[]; revision: number }

/** Reads a learner's team with the registrations that it is for. */
export async function getTeam(tx: Transaction<DB>, centreId: string, learner: Pick<KeptLearner, 'id'>): Promise<KeptTeam> {
  const row = await tx
    .selectFrom('learner')
    .select(['tutor_id', 'supervisor_id', 'assessor_id'])
    .where('centre_id', '=', centreId)
    .where('id', '=', learner.id)
    .executeTakeFirstOrThrow()
  const enrolments = await findEnrolments(tx, centreId, learner.id)
  const changes = await findRevisions(tx, revisionsOf(centreId, learner))
  // Enrolling sets the team too, so it makes a new state of it.
  return {
    team: { tutorId: row.tutor_id, supervisorId: row.supervisor_id, assessorId: row.assessor_id },
    enrolments,
    revision: 1 + changes.length + enrolments.length,
  }
}

function revisionsOf(centreId: string, { id }: Pick<KeptLearner, 'id'>) {
  return { centreId, kind: 'learner team', id }
}

/** What an administrator wants: the team, and by when each registration is to be finished. */
export type WantedTeam = { team: Team; targets: ReadonlyMap<string, string | null> }

export type ChangingProblem = TeamProblem | { kind: 'target before start'; enrolmentId: string } | { kind: 'stale'; kept: KeptTeam }

type Visit = Pick<MemberVisit, 'personId'> & { by: By }

/** Changes who works with a learner, and until when. The learner's row is locked; what stood before is kept. Answers whether anything changed. */
export async function changeTeam(
  tx: Transaction<DB>,
  { by, personId }: Visit,
  learner: KeptLearner,
  base: number,
  wanted: WantedTeam,
): Promise<Result<boolean, ChangingProblem>> {
  const { centreId } = by
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learner.id).forUpdate().execute()
  const kept = await getTeam(tx, centreId, learner)
  if (kept.revision !== base) return refused({ kind: 'stale', kept })
  const { team, targets } = wanted
  const late = kept.enrolments.find(({ id, registeredOn }) => (targets.get(id) ?? registeredOn) < registeredOn)
  if (late !== undefined) return refused({ kind: 'target before start', enrolmentId: late.id })
  const units = team.assessorId === kept.team.assessorId ? [] : kept.enrolments.map(({ unit }) => unit)
  const problem = await findTeamProblem(tx, by, learner, team, units)
  if (problem !== undefined) return refused(problem)
  const moved = kept.enrolments.filter(({ id, targetOn }) => (targets.get(id) ?? null) !== targetOn)
  const sameTeam = team.tutorId === kept.team.tutorId && team.supervisorId === kept.team.supervisorId && team.assessorId === kept.team.assessorId
  if (sameTeam && moved.length === 0) return good(false)
  const before = { ...kept.team, targets: Object.fromEntries(kept.enrolments.map(({ id, targetOn }) => [id, targetOn])) }
  await keepRevision(tx, revisionsOf(centreId, learner), { number: kept.revision, fields: before, writtenBy: personId, writtenAt: by.now })
  if (!sameTeam) await keepTeam(tx, by, learner, team)
  for (const enrolment of moved) await keepTarget(tx, by, enrolment, targets.get(enrolment.id) ?? null)
  return good(true)
}

async function keepTeam(tx: Transaction<DB>, by: By, learner: KeptLearner, { tutorId, supervisorId, assessorId }: Team): Promise<void> {
  await tx
    .updateTable('learner')
    .set({ tutor_id: tutorId, supervisor_id: supervisorId, assessor_id: assessorId })
    .where('centre_id', '=', by.centreId)
    .where('id', '=', learner.id)
    .execute()
  const data = { tutor: tutorId, supervisor: supervisorId, assessor: assessorId }
  await recordPeopleEvent(tx, by, 'TeamChanged', { kind: 'learner', id: learner.id }, data, learner.id)
}

async function keepTarget(tx: Transaction<DB>, by: By, { id, learnerId, targetOn }: Enrolment, to: string | null): Promise<void> {
  await tx.updateTable('enrolment').set({ target_on: to }).where('centre_id', '=', by.centreId).where('id', '=', id).execute()
  await recordPeopleEvent(tx, by, 'TargetChanged', { kind: 'enrolment', id }, { from: targetOn, to }, learnerId)
}
