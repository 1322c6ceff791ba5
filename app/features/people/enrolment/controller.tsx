import { inCentre } from '../../../platform/database/centre.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { answerPage, draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { findEnrolments } from '../../practice/index.ts'
import { administratorOf } from '../by.ts'
import { findTeamChoices, getEnrollee, teamProblems, type Enrollee } from '../enrollee.ts'
import { enrolSchema } from '../schema.ts'
import { knownUnits, offeredUnits, unitOptions } from '../units.ts'
import { enrolOnUnit, type EnrolProblem } from './action.ts'
import { EnrolPage } from './page.tsx'

const form = 'enrol-learner'

/** Shows the form that registers a learner on a unit, with the people who work with them now. */
export async function showEnrol(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const enrollee = await getEnrollee(ask)
  const { learner, member } = enrollee
  const { tutorId: tutor, supervisorId: supervisor, assessorId: assessor } = learner
  const saved = toTyped({ registeredOn: visit.today, tutor, supervisor, assessor })
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, form, member.membershipId, saved, 0))
  return answerEnrol(ask, enrollee, open)
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
  const offered = await inCentre(ask.var.house.database, visit.centreId, (tx) => offeredUnits(tx, visit.centreId, visit.today))
  const unit = offered.find(({ key }) => key === parsed.value.unit)
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
    case 'target before start':
      return { targetOn: 'Enter a day to finish by that is not before the registration' }
    default:
      return teamProblems(problem)
  }
}

async function answerEnrol(ask: Ask, { member, learner }: Enrollee, open: OpenForm, problems?: Problems): Promise<Response> {
  const { centreId, today } = administratorOf(ask)
  const read = await inCentre(ask.var.house.database, centreId, async (tx) => ({
    choices: { units: unitOptions(await offeredUnits(tx, centreId, today)), ...(await findTeamChoices(tx, centreId)) },
    enrolments: await findEnrolments(tx, centreId, learner.id),
    known: await knownUnits(tx, centreId),
  }))
  const words = {
    title: `Enrol ${member.name}`,
    lede: 'On a unit, with the people who work with them.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  const page = <EnrolPage open={open} membershipId={member.membershipId} {...read} problems={problems} />
  return answerPage(ask, words, page, problems === undefined ? 200 : 422)
}
