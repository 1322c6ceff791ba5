import type { Transaction } from 'kysely'
import { inCentre } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { found, NotFound, type Ask } from '../../platform/web/house.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import type { Problems } from '../../ui/form/parse-form.ts'
import { unreachable } from '../../kernel/result.ts'
import { administratorOf } from './by.ts'
import { getMember } from './membership/controller.tsx'
import { findLearnerOf, findMembersByRole, type KeptLearner, type Member } from './queries.ts'
import type { TeamProblem } from './teams.ts'

/** A member of the centre who is a learner, with their record. */
export type Enrollee = { member: Member; learner: KeptLearner }

/** The learner that an address names. */
export async function getEnrollee(ask: Ask): Promise<Enrollee> {
  const member = await getMember(ask)
  if (member.role !== 'learner') throw new NotFound()
  const { centreId } = administratorOf(ask)
  const learner = found(await inCentre(ask.var.house.database, centreId, (tx) => findLearnerOf(tx, centreId, member.personId)))
  return { member, learner }
}

/** Who can be chosen for a learner's team. */
export type TeamChoices = { tutors: readonly Option[]; supervisors: readonly Option[]; assessors: readonly Option[] }

/** Reads them from the centre. */
export async function findTeamChoices(tx: Transaction<DB>, centreId: string): Promise<TeamChoices> {
  const options = async (role: 'tutor' | 'supervisor' | 'assessor') =>
    (await findMembersByRole(tx, centreId, role)).map((member) => ({ value: member.personId, label: member.name }))
  return { tutors: await options('tutor'), supervisors: await options('supervisor'), assessors: await options('assessor') }
}

/** Why a team was refused, at the field where it is put right. */
export function teamProblems(problem: TeamProblem): Problems {
  switch (problem.kind) {
    case 'not of the role':
      return { [problem.field]: `Choose the ${problem.field} from the list: this person has no such role here now` }
    case 'own work':
      return { [problem.field]: 'Choose somebody else: nobody teaches, supervises or assesses themselves' }
    case 'not competent':
      return { assessor: 'Choose an assessor who is competent for this unit, or record first (under People, Competence) what entitles this one' }
    default:
      return unreachable(problem)
  }
}
