import { inCentre } from '../../../platform/database/centre.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { answerPage, draftKey, goOn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { administratorOf } from '../by.ts'
import { findTeamChoices, getEnrollee, teamProblems, type Enrollee } from '../enrollee.ts'
import { teamSchema } from '../schema.ts'
import { changeTeam, getTeam, type ChangingProblem, type KeptTeam } from '../teams.ts'
import { TeamPage } from './page.tsx'

const form = 'learner-team'

/** Shows who works with a learner, and by when each unit is to be finished. */
export async function showTeam(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const enrollee = await getEnrollee(ask)
  const { kept, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const kept = await getTeam(tx, visit.centreId, enrollee.learner)
    return { kept, open: await openForm(tx, visit, form, enrollee.member.membershipId, typedOf(kept), kept.revision) }
  })
  return answerTeam(ask, enrollee, kept, open)
}

/** Changes them, without enrolling again. */
export async function keepTeam(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const enrollee = await getEnrollee(ask)
  const { member, learner } = enrollee
  const typed = await readTyped(ask)
  const which = { form, subjectId: member.membershipId }
  const { database } = ask.var.house
  const kept = await inCentre(database, visit.centreId, (tx) => getTeam(tx, visit.centreId, learner))
  const parsed = parseForm(teamSchema(kept.enrolments), typed)
  if (!parsed.ok) return answerTeam(ask, enrollee, kept, sentForm(which, typed), parsed.problems, 422)
  const { tutor = null, supervisor = null, assessor = null, targets = {} } = parsed.value
  const wanted = {
    team: { tutorId: tutor, supervisorId: supervisor, assessorId: assessor },
    targets: new Map(Object.entries(targets).map(([id, day]) => [id, day ?? null])),
  }
  const changed = await inCentre(database, visit.centreId, async (tx) => {
    const result = await changeTeam(tx, visit, learner, revisionIn(typed), wanted)
    if (result.ok) await discardDraft(tx, draftKey(visit, form, member.membershipId))
    return result
  })
  if (changed.ok)
    return goOn(
      ask,
      routes.people.at(),
      changed.value ? `Who works with ${member.name}, and until when, is up to date.` : `Nothing was changed for ${member.name}.`,
    )
  const { problem } = changed
  if (problem.kind === 'stale')
    return answerTeam(ask, enrollee, problem.kept, staleForm(which, typed, { values: typedOf(problem.kept), revision: problem.kept.revision }), {}, 409)
  return answerTeam(ask, enrollee, kept, sentForm(which, typed), inWords(problem), 422)
}

function inWords(problem: Exclude<ChangingProblem, { kind: 'stale' }>): Problems {
  if (problem.kind === 'target before start') return { [`targets.${problem.enrolmentId}`]: 'Enter a day to finish by that is not before the registration' }
  return teamProblems(problem)
}

function typedOf({ team, enrolments }: KeptTeam): Typed {
  const { tutorId: tutor, supervisorId: supervisor, assessorId: assessor } = team
  return toTyped({ tutor, supervisor, assessor, targets: Object.fromEntries(enrolments.map(({ id, targetOn }) => [id, targetOn])) })
}

async function answerTeam(
  ask: Ask,
  { member }: Enrollee,
  kept: KeptTeam,
  open: OpenForm,
  problems?: Problems,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { centreId } = administratorOf(ask)
  const choices = await inCentre(ask.var.house.database, centreId, (tx) => findTeamChoices(tx, centreId))
  const words = {
    title: `Who works with ${member.name}`,
    lede: 'Their tutor, supervisor and assessor, and the day to finish by. Whoever is no longer named sees this learner no more; what they did stays.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  return answerPage(
    ask,
    words,
    <TeamPage open={open} membershipId={member.membershipId} enrolments={kept.enrolments} choices={choices} problems={problems} />,
    status,
  )
}
