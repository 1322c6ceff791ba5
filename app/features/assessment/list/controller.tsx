import { dayOf, longDay, relativeDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { getUnit } from '../../catalogue/index.ts'
import { answerPage } from '../../frame/index.ts'
import type { SubmittedWork, UnitResult } from '../decision.ts'
import { findUnitResults, findSubmittedWork } from '../queries.ts'
import { resultNames } from '../words.ts'

type Row = { work: SubmittedWork; unitNumber: string; result: UnitResult | undefined }

/** What waits for this assessor, the longest waiting first; then what is decided. */
export async function listSubmissions(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const rows = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const found: Row[] = []
    for (const work of await findSubmittedWork(tx, visit.centreId, { assessorId: visit.personId })) {
      const { number } = await getUnit(tx, visit.centreId, work.specification, work.unit)
      found.push({ work, unitNumber: number, result: (await findUnitResults(tx, visit.centreId, work.id)).at(-1) })
    }
    return found
  })
  const waiting = rows.filter(({ work, result }) => work.newest && result === undefined).toReversed()
  const decided = rows.filter(({ result }) => result !== undefined)
  const words = { title: 'To assess', lede: waiting.length === 0 ? 'Nothing waits for you.' : `${waiting.length} waiting for you, the longest first.` }
  if (rows.length === 0) {
    return answerPage(ask, words, <NothingYet />)
  }
  const line = (row: Row) => cellsOf(row, visit)
  const columns = [{ label: 'Learner' }, { label: 'Submission' }, { label: 'Submitted' }, { label: 'State' }]
  return answerPage(
    ask,
    words,
    <div class="stack">
      {waiting.length > 0 && <DataTable caption="Waiting for you" columns={columns} rows={waiting.map(line)} />}
      {decided.length > 0 && <DataTable caption="Decided" columns={columns} rows={decided.map(line)} />}
    </div>,
  )
}

function NothingYet() {
  return (
    <EmptyState icon="desk" title="No submissions yet">
      When one of your learners submits a unit, it comes here. You judge it criterion by criterion, with the evidence beside the decision.
    </EmptyState>
  )
}

function cellsOf({ work, unitNumber, result }: Row, { place, today }: MemberVisit) {
  const day = dayOf(work.submittedAt, place.zone)
  return [
    <a href={routes.desk.at({ submission: work.id })}>{work.learnerName}</a>,
    `Unit ${unitNumber}, submission ${work.number}`,
    <span title={longDay(day)}>{relativeDay(day, today)}</span>,
    <StateBadge state={result === undefined ? 'submitted' : resultNames[result.result]} />,
  ]
}
