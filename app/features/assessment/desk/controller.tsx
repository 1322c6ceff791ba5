import type { Transaction } from 'kysely'
import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, NotFound, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Criterion, Unit } from '../../../specification/schema.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { getUnit } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { compareFiles, getFrozen } from '../../submissions/index.ts'
import { decideCriterion, decideUnit, findAssessingProblem, judgeEvidence, type By } from '../actions.ts'
import type { SubmittedWork } from '../decision.ts'
import { findDecisions, findSubmittedWork, findUnitResults } from '../queries.ts'
import { decisionForm, evidenceForm, unitResultForm } from '../schema.ts'
import { tellOfDecision } from '../telling.ts'
import { problemWords } from '../words.ts'
import { DeskPage, type DeskProps } from './page.tsx'
import { findFilesBeside } from './submitted-file.ts'

type Shown = NonNullable<DeskProps['shown']>

/** The desk: criteria, the evidence frozen for the one chosen, and the decision beside it. */
export async function showDesk(ask: Ask): Promise<Response> {
  return answerDesk(ask, ask.req.query('criterion'), undefined, 200)
}

/** Keeps a decision on a criterion and goes to the next one. */
export async function decide(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const criterion = ask.req.param('criterion') ?? ''
  const parsed = parseForm(decisionForm, await readTyped(ask))
  if (!parsed.ok) return answerDesk(ask, criterion, { values: parsed.typed, problems: parsed.problems, of: 'decision' }, 422)
  const answer = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await getWork(tx, ask, visit)
    const criteria = criteriaOf(await unitOf(tx, work, visit))
    const at = criteria.findIndex(({ id }) => id === criterion)
    if (at === -1) throw new NotFound()
    const decided = await decideCriterion(tx, by(visit), work, { criterion, ...parsed.value })
    return { decided, work, next: criteria[at + 1]?.id ?? criterion, number: criteria[at]?.number ?? '' }
  })
  if (!answer.decided.ok)
    return answerDesk(ask, criterion, { values: typedOf(parsed.value), problems: { '': problemWords(answer.decided.problem) }, of: 'decision' }, 422)
  return goOn(
    ask,
    routes.desk.at({ submission: answer.work.id }, { criterion: answer.next }),
    `${answer.number}: ${parsed.value.result}. The decision is kept.`,
  )
}

/** Keeps how far a piece of evidence can be relied upon. */
export async function judge(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const evidence = ask.req.param('evidence') ?? ''
  const typed = await readTyped(ask)
  const parsed = parseForm(evidenceForm, typed)
  const criterion = ask.req.query('criterion')
  if (!parsed.ok) return answerDesk(ask, criterion, { values: typed, problems: parsed.problems, of: evidence }, 422)
  const answer = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await getWork(tx, ask, visit)
    const { record } = await getFrozen(tx, visit.centreId, work.id)
    found(record.evidence.find(({ id }) => id === evidence))
    return { work, judged: await judgeEvidence(tx, by(visit), work, evidence, parsed.value) }
  })
  if (!answer.judged.ok) return answerDesk(ask, criterion, { values: typed, problems: { '': problemWords(answer.judged.problem) }, of: evidence }, 422)
  return goOn(ask, routes.desk.at({ submission: answer.work.id }, { criterion }), 'Your judgement of this evidence is kept.')
}

/** Gives the unit its result. */
export async function giveResult(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const parsed = parseForm(unitResultForm, await readTyped(ask))
  const criterion = ask.req.query('criterion')
  if (!parsed.ok) return answerDesk(ask, criterion, { values: parsed.typed, problems: parsed.problems, of: 'result' }, 422)
  const answer = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await getWork(tx, ask, visit)
    const given = await decideUnit(tx, by(visit), work, await unitOf(tx, work, visit), parsed.value)
    if (given.ok) await tellOfDecision(tx, ask.var.house, visit.centreId, work, 'result', visit.now)
    return { work, given }
  })
  if (!answer.given.ok)
    return answerDesk(ask, criterion, { values: typedOf(parsed.value), problems: { '': problemWords(answer.given.problem) }, of: 'result' }, 422)
  const words = { pass: 'Passed', referral: 'Referred', fail: 'Not passed' }[answer.given.value]
  return goOn(ask, routes.assessmentSheet.at({ submission: answer.work.id }), `${words}. ${answer.work.learnerName} can read the result and your reasons now.`)
}

/** The submission of an address, if it is of a learner assigned to this assessor. */
async function getWork(tx: Transaction<DB>, ask: Ask, visit: MemberVisit): Promise<SubmittedWork> {
  const submissionId = ask.req.param('submission') ?? ''
  if (!isId(submissionId)) throw new NotFound()
  const [work] = await findSubmittedWork(tx, visit.centreId, { submissionId, assessorId: visit.personId })
  return found(work)
}

async function answerDesk(ask: Ask, wanted: string | undefined, shown: Shown | undefined, status: 200 | 422): Promise<Response> {
  const visit = memberOf(ask)
  const desk = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const work = await getWork(tx, ask, visit)
    const [frozen, decisions, results, refusal, judgements] = [
      await getFrozen(tx, visit.centreId, work.id),
      await findDecisions(tx, visit.centreId, work.id),
      await findUnitResults(tx, visit.centreId, work.id),
      await findAssessingProblem(tx, by(visit), work),
      await tx
        .selectFrom('evidence_judgement')
        .selectAll()
        .where('centre_id', '=', visit.centreId)
        .where('submission_id', '=', work.id)
        .orderBy('judged_at')
        .orderBy('id')
        .execute(),
    ]
    const unit = await unitOf(tx, work, visit)
    const criteria = criteriaOf(unit)
    const chosen = found(criteria.find(({ id }) => id === wanted) ?? criteria[0])
    const serving = frozen.evaluation.criteria.find(({ id }) => id === chosen.id)?.serves ?? []
    const pieces = serving.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : []))
    const beside = await findFilesBeside(tx, visit.centreId, work, frozen, pieces)
    return { work, unit, frozen, decisions, results, refusal, judgements, chosen, beside }
  })
  const files = await compareFiles(ask.var.house.files, visit.centreId, desk.beside, desk.frozen.files !== undefined)
  return answerPage(
    ask,
    {
      title: `${desk.work.learnerName} · Unit ${desk.unit.number}`,
      breadcrumb: [{ label: 'To assess', href: routes.submissions.at() }],
      lede: `Submission ${desk.work.number}, as it stood when it was submitted`,
      wide: true,
    },
    <DeskPage {...desk} files={files} today={visit.today} zone={visit.place.zone} shown={shown} />,
    status,
  )
}

function unitOf(tx: Transaction<DB>, work: SubmittedWork, { centreId }: MemberVisit): Promise<Unit> {
  return getUnit(tx, centreId, work.specification, work.unit)
}

function criteriaOf(unit: Unit): Criterion[] {
  return unit.outcomes.flatMap((outcome) => outcome.criteria)
}

function typedOf(value: Record<string, string | undefined>): Typed {
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

function by(visit: MemberVisit): By {
  return { centreId: visit.centreId, personId: visit.personId, now: visit.now, today: visit.today }
}
