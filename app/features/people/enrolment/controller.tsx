import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { answerPage, draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import { administratorOf } from '../by.ts'
import { getMember } from '../membership/controller.tsx'
import { findLearnerOf, findMembersByRole, type KeptLearner, type Member } from '../queries.ts'
import { enrolSchema } from '../schema.ts'
import { offeredUnits, unitOptions } from '../units.ts'
import { enrolOnUnit, type EnrolProblem } from './action.ts'
import { EnrolPage, type Choices } from './page.tsx'

const form = 'enrol-learner'

type Enrollee = { member: Member; learner: KeptLearner }

/** Shows the form that registers a learner on a unit, with the people who work with them now. */
export async function showEnrol(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const enrollee = await getEnrollee(ask)
  const { learner, member } = enrollee
  const { tutorId: tutor, supervisorId: supervisor, assessorId: assessor } = learner
  const saved = { ...toTyped({ registeredOn: visit.today, tutor, supervisor, assessor }) }
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, form, member.membershipId, asMutable(saved), 0))
  return answerEnrol(ask, enrollee, open)
}

function asMutable(typed: Readonly<Record<string, string | readonly string[]>>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]))
}

/** Registers the learner. */
export async function enrol(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const enrollee = await getEnrollee(ask)
  const { member, learner } = enrollee
  const typed = await readTyped(ask)
  const open = { form, subjectId: member.membershipId, values: typed, revision: 0 }
  const parsed = parseForm(enrolSchema, typed)
  if (!parsed.ok) return answerEnrol(ask, enrollee, open, parsed.problems)
  const { registeredOn, targetOn = null, tutor = null, supervisor = null, assessor = null } = parsed.value
  const unit = offeredUnits().find((offered) => offered.reference === parsed.value.unit)
  if (unit === undefined) return answerEnrol(ask, enrollee, open, { unit: 'Choose a unit from the list' })
  const enrolled = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const result = await enrolOnUnit(tx, visit.by, learner, { unit, registeredOn, targetOn, tutorId: tutor, supervisorId: supervisor, assessorId: assessor })
    if (result.ok) await discardDraft(tx, draftKey(visit, form, member.membershipId))
    return result
  })
  if (!enrolled.ok) return answerEnrol(ask, enrollee, open, problemsOf(enrolled.problem))
  return goOn(ask, routes.people.at(), `${member.name} is enrolled on ${unit.title}.`)
}

function problemsOf(problem: EnrolProblem): Problems {
  switch (problem.kind) {
    case 'enrolled already':
      return { unit: 'They are enrolled on this unit already. Choose another one.' }
    case 'not of the role':
      return { [problem.field]: `Choose the ${problem.field} from the list: this person has no such role here now` }
    case 'own work':
      return { [problem.field]: 'Choose somebody else: nobody teaches, supervises or assesses themselves' }
    case 'not competent':
      return { assessor: 'Choose an assessor who is competent for this unit, or record first (under People, Competence) what entitles this one' }
    case 'target before start':
      return { targetOn: 'Enter a day to finish by that is not before the registration' }
    default:
      return unreachable(problem)
  }
}

async function getEnrollee(ask: Ask): Promise<Enrollee> {
  const member = await getMember(ask)
  if (member.role !== 'learner') throw new NotFound()
  const { centreId } = administratorOf(ask)
  const learner = found(await inCentre(ask.var.house.database, centreId, (tx) => findLearnerOf(tx, centreId, member.personId)))
  return { member, learner }
}

async function answerEnrol(ask: Ask, { member, learner }: Enrollee, open: OpenForm, problems?: Problems): Promise<Response> {
  const { centreId } = administratorOf(ask)
  const read = await inCentre(ask.var.house.database, centreId, async (tx) => ({
    choices: await findChoices(tx, centreId),
    enrolments: await findEnrolments(tx, centreId, learner.id),
  }))
  const words = {
    title: `Enrol ${member.name}`,
    lede: 'On a unit, with the people who work with them.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  const page = <EnrolPage open={open} membershipId={member.membershipId} {...read} problems={problems} />
  return answerPage(ask, words, page, problems === undefined ? 200 : 422)
}

async function findChoices(tx: Transaction<DB>, centreId: string): Promise<Choices> {
  const options = async (role: 'tutor' | 'supervisor' | 'assessor') =>
    (await findMembersByRole(tx, centreId, role)).map((member) => ({ value: member.personId, label: member.name }))
  return { units: unitOptions(), tutors: await options('tutor'), supervisors: await options('supervisor'), assessors: await options('assessor') }
}
