import type { Transaction } from 'kysely'
import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, NotFound, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { getUnit, unitSlug } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { changeOnAppeal } from '../actions.ts'
import type { SubmittedWork } from '../decision.ts'
import { findDecisions, findSubmittedWork, findUnitResults } from '../queries.ts'
import { appealForm } from '../schema.ts'
import { tellOfDecision } from '../telling.ts'
import { AssessmentSheet, type SheetProps } from './sheet.tsx'

/** The sheet for the assessor and tutor of the learner, and for the administrator, who enters what an appeal changed. */
export async function showSheet(ask: Ask): Promise<Response> {
  return answerSheet(ask, { values: {} }, 200)
}

/** Enters what an appeal changed (R111). */
export async function enterAppeal(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const parsed = parseForm(appealForm, await readTyped(ask))
  if (!parsed.ok) return answerSheet(ask, { values: parsed.typed, problems: parsed.problems }, 422)
  const changed = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await getWork(tx, ask, visit)
    const unit = await getUnit(tx, visit.centreId, work.specification, work.unit)
    found(unit.outcomes.flatMap(({ criteria }) => criteria).find(({ id }) => id === parsed.value.criterion))
    const entered = await changeOnAppeal(
      tx,
      { centreId: visit.centreId, personId: visit.personId, now: visit.now, today: visit.today },
      work,
      unit,
      parsed.value,
    )
    if (entered.ok) await tellOfDecision(tx, ask.var.house, visit.centreId, work, 'appeal', visit.now)
    return entered
  })
  if (changed.ok) return goOn(ask, ask.req.path.replace(/appeal$/, 'sheet'), 'The decision is changed. The earlier one stays on the sheet.')
  const words =
    changed.problem.kind === 'own decision'
      ? 'You made this decision yourself: somebody else enters the outcome of an appeal.'
      : 'The unit has no result yet, so there is nothing to appeal.'
  return answerSheet(ask, { values: {}, problems: { '': words } }, 422)
}

/** The learner's own submission: the result, and why, criterion by criterion (R112). */
export async function showOwnSubmission(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const sheet = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await findWork(tx, visit, ask.req.param('submission') ?? '')
    if (work.learnerId !== visit.learnerId || unitSlug(work.unit) !== ask.req.param('unit')) throw new NotFound()
    return readSheet(tx, visit, work)
  })
  const unit = routes.unit.at({ unit: unitSlug(sheet.unit.reference) })
  const isOpen = sheet.results.length > 0 && sheet.results.at(-1)?.result !== 'pass'
  return answerPage(
    ask,
    {
      title: `Submission ${sheet.work.number}`,
      breadcrumb: [{ label: `Unit ${sheet.unit.number}`, href: unit }],
      lede: sheet.results.length === 0 ? 'Your assessor has not given a result yet.' : 'What your assessor decided, and why.',
      main: isOpen ? <ButtonLink href={unit}>Put it right and submit again</ButtonLink> : undefined,
    },
    <AssessmentSheet {...(sheet.results.length === 0 ? { ...sheet, decisions: [] } : sheet)} />,
  )
}

async function answerSheet(ask: Ask, shown: { values: Typed; problems?: Problems }, status: 200 | 422): Promise<Response> {
  const visit = memberOf(ask)
  const sheet = await inCentre(ask.var.house.database, visit.centreId, async (tx) => readSheet(tx, visit, await getWork(tx, ask, visit)))
  const mayEnter = visit.place.role === 'administrator' && sheet.results.length > 0
  return answerPage(
    ask,
    {
      title: `Assessment sheet · ${sheet.work.learnerName}`,
      breadcrumb: visit.place.role === 'assessor' ? [{ label: 'To assess', href: routes.submissions.at() }] : [{ label: 'Learners', href: routes.cohort.at() }],
      lede: `Unit ${sheet.unit.number}, submission ${sheet.work.number}`,
    },
    <div class="stack">
      <AssessmentSheet {...sheet} />
      {mayEnter && <Appeal sheet={sheet} {...shown} />}
    </div>,
    status,
  )
}

function Appeal({ sheet, values, problems }: { sheet: SheetProps; values: Typed; problems?: Problems }) {
  const options = sheet.unit.outcomes.flatMap(({ criteria }) => criteria.map(({ id, number, statement }) => ({ value: id, label: `${number} ${statement}` })))
  return (
    <Disclosure sheet summary="Enter the outcome of an appeal" open={problems !== undefined}>
      <Form action={routes.appealDecision.at({ submission: sheet.work.id })} problems={problems}>
        <Field schema={appealForm} of="criterion" options={options} values={values} problems={problems} />
        <Fields schema={appealForm} only={['result', 'reason']} values={values} problems={problems} />
        <Button kind="quiet">Enter the outcome</Button>
      </Form>
    </Disclosure>
  )
}

async function getWork(tx: Transaction<DB>, ask: Ask, visit: MemberVisit): Promise<SubmittedWork> {
  const work = await findWork(tx, visit, ask.req.param('submission') ?? '')
  const { role } = visit.place
  if (role === 'assessor' && work.assessorId !== visit.personId) throw new NotFound()
  if (role === 'tutor' && work.tutorId !== visit.personId) throw new NotFound()
  return work
}

async function findWork(tx: Transaction<DB>, visit: MemberVisit, submissionId: string): Promise<SubmittedWork> {
  if (!isId(submissionId)) throw new NotFound()
  const [work] = await findSubmittedWork(tx, visit.centreId, { submissionId })
  return found(work)
}

async function readSheet(tx: Transaction<DB>, visit: MemberVisit, work: SubmittedWork): Promise<SheetProps> {
  const adjustments = await tx
    .selectFrom('adjustment')
    .select(['kind', 'description', 'agreed_on'])
    .where('centre_id', '=', visit.centreId)
    .where('enrolment_id', '=', work.enrolmentId)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute()
  return {
    work,
    unit: await getUnit(tx, visit.centreId, work.specification, work.unit),
    decisions: await findDecisions(tx, visit.centreId, work.id),
    results: await findUnitResults(tx, visit.centreId, work.id),
    adjustments: adjustments.map((row) => ({ kind: row.kind, description: row.description, agreedOn: row.agreed_on })),
    zone: visit.place.zone,
  }
}
