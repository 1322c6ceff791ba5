import { unreachable } from '../../../kernel/result.ts'
import { counted, listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { findOpenWords } from '../../confidentiality/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { tellAssessor, type News } from '../../notices/index.ts'
import { findRegistered, reckonForOthers } from '../../practice/index.ts'
import { submitUnit } from '../actions.ts'
import { findSubmissions } from '../queries.ts'
import type { SubmittingProblem } from '../rules.ts'
import { submissionForm } from '../schema.ts'
import { SubmitPage } from './page.tsx'

type Shown = { values: Typed; problems?: Problems }

/** Shows every gap before anything can be submitted (R045). */
export async function showSubmit(ask: Ask): Promise<Response> {
  return answerSubmit(ask, { values: {} }, 200)
}

/** Submits the unit, or says what is in the way with everything typed kept. */
export async function submit(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const parsed = parseForm(submissionForm, await readTyped(ask))
  if (!parsed.ok) return answerSubmit(ask, { values: parsed.typed, problems: parsed.problems }, 422)
  const answer = await inCentre(database, visit.centreId, async (tx) => {
    const { enrolment, unit } = found(await findRegistered(tx, visit.centreId, visit.learnerId, ask.req.param('unit') ?? ''))
    const reckoning = await reckonForOthers(tx, visit.centreId, enrolment, visit.recordSeq, visit.today)
    const openWords = (await findOpenWords(tx, vault, visit)).length
    const submitted = await submitUnit(tx, {
      centreId: visit.centreId,
      enrolment,
      reckoning,
      openWords,
      form: parsed.value,
      personId: visit.personId,
      now: visit.now,
    })
    if (submitted.ok) await tellAssessor(tx, ask.var.house, visit, submittedNews(unit, submitted.value), visit.now)
    return { submitted, unit: unitSlug(enrolment.unit) }
  })
  if (answer.submitted.ok)
    return goOn(ask, routes.unit.at({ unit: answer.unit }), 'Submitted. Your assessor sees your work as it stood now; you can go on with your practice.')
  const typed = Object.fromEntries(Object.entries(parsed.value).map(([name, value]) => [name, value === true ? 'yes' : value === false ? '' : value]))
  return answerSubmit(ask, { values: typed, problems: inWords(answer.submitted.problem) }, 422)
}

function submittedNews(unit: { number: string }, { id, number }: { id: string; number: number }): News {
  const again = number === 1 ? '' : ' again'
  return {
    title: `Unit ${unit.number} waits for your decision`,
    says: [`A learner assigned to you has submitted Unit ${unit.number}${again} for assessment. What they submitted is frozen as it stood then.`],
    open: { label: 'Open the submission', path: routes.desk.at({ submission: id }) },
  }
}

async function answerSubmit(ask: Ask, shown: Shown, status: 200 | 422): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const page = await inCentre(database, visit.centreId, async (tx) => {
    const { enrolment, unit } = found(await findRegistered(tx, visit.centreId, visit.learnerId, ask.req.param('unit') ?? ''))
    const reckoning = await reckonForOthers(tx, visit.centreId, enrolment, visit.recordSeq, visit.today)
    const openWords = await findOpenWords(tx, vault, visit)
    const [last] = await findSubmissions(tx, visit.centreId, enrolment.id)
    return { unit, reckoning, openWords, standing: last?.standing ?? ('not submitted' as const) }
  })
  const slug = unitSlug(page.unit.reference)
  return answerPage(
    ask,
    {
      title: `Submit Unit ${page.unit.number}`,
      breadcrumb: [{ label: `Unit ${page.unit.number}`, href: routes.unit.at({ unit: slug }) }],
      notices: page.reckoning.withheld.length > 0 && (
        <Notice kind="info" title={`Without ${listed(page.reckoning.withheld)}`}>
          They have taken back their consent to assessment, so nothing of the work with them goes to your assessor.
        </Notice>
      ),
      lede: 'What you submit is frozen as it stands now. Your assessor sees every gap that you see here.',
    },
    <SubmitPage {...page} {...shown} action={routes.submitUnit.at({ unit: slug })} />,
    status,
  )
}

function inWords(problem: SubmittingProblem): Problems {
  switch (problem.kind) {
    case 'waiting for the assessor':
      return { '': 'This unit is with your assessor already. You can submit again when there is a decision.' }
    case 'passed already':
      return { '': 'You have passed this unit. There is nothing more to submit.' }
    case 'nothing recorded':
      return { '': 'There is no session in your record yet. Log your first session, then come back.' }
    case 'shortfalls not seen':
      return { shortfalls: `${counted(problem.missing, 'thing is', 'things are')} still missing. Tick that you know, or put them right first.` }
    case 'names not checked':
      return { noNames: `${counted(problem.places, 'place', 'places')} could say who somebody is. Put them right, or tick that you have looked at each.` }
    default:
      return unreachable(problem)
  }
}
