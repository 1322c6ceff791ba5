import { longDay, shortDay } from '../../../kernel/dates.ts'
import { hours } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { CriteriaBar } from '../../../ui/criterion-map/criteria-bar.tsx'
import { DataTable, Entry, type Column } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { ProgressBar } from '../../../ui/progress-meter/progress-meter.tsx'
import { SearchLine } from '../../../ui/search-line/search-line.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { answerPage } from '../../frame/index.ts'
import { findEnrolled, getCohortRows } from '../queries.ts'
import { concernOf, sortRows, type CohortRow, type CohortSort, type Figures } from '../rules.ts'

const size = 25
const sorts: readonly CohortSort[] = ['need', 'name', 'hours', 'target']

/** The learners of a member of staff, a row each; those who need somebody first. */
export async function showCohort(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const search = (ask.req.query('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 100)
  const from = Math.max(0, Math.trunc(Number(ask.req.query('from') ?? '0')) || 0)
  const sort = sorts.find((one) => one === ask.req.query('sort')) ?? 'need'
  const found = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const enrolled = await findEnrolled(tx, visit, search === '' ? {} : { search }, { from: Math.min(from, 1_000_000), size: size + 1 })
    return { rows: await getCohortRows(tx, visit, enrolled.slice(0, size)), more: enrolled.length > size }
  })
  const rows = sortRows(found.rows, sort, visit.today)
  const isEmpty = rows.length === 0 && search === '' && from === 0
  const main = visit.place.role === 'administrator' ? <ButtonLink href={routes.invite.at()}>Invite somebody</ButtonLink> : undefined
  return answerPage(
    ask,
    { title: 'Learners', main, lede: ledeOf(rows, visit), wide: true },
    isEmpty ? <NoLearners /> : <Cohort rows={rows} visit={visit} search={search} from={from} more={found.more} sort={sort} />,
  )
}

function ledeOf(rows: readonly CohortRow[], visit: MemberVisit): string {
  const urgent = rows.filter((row) => concernOf(row, visit.today).urgency >= 2).length
  return urgent === 0 ? 'Nobody here needs you just now.' : `${urgent} of ${rows.length} here need somebody.`
}

function NoLearners() {
  return (
    <EmptyState icon="cohort" title="No learners yet">
      Learners come here when your centre’s administrator has registered them on a unit and named who works with them.
    </EmptyState>
  )
}

type CohortProps = { rows: readonly CohortRow[]; visit: MemberVisit; search: string; from: number; more: boolean; sort: CohortSort }

function Cohort({ rows, visit, search, from, more, sort }: CohortProps) {
  const q = search === '' ? undefined : search
  const column = (label: string, by: CohortSort): Column => ({ label, sort: routes.cohort.at({ q, sort: by }), sorted: sort === by ? 'ascending' : undefined })
  const columns: Column[] = [
    column('Learner', 'name'),
    column('What is next', 'need'),
    { label: 'Criteria' },
    column('Hours', 'hours'),
    { label: 'Last session' },
    column('Target', 'target'),
  ]
  return (
    <div class="stack">
      <SearchLine action={routes.cohort.at()} label="Name of a learner" words={search} submit="Find" />
      <DataTable
        caption="Learners"
        hideCaption
        columns={columns}
        rows={rows.map((row) => line(row, visit))}
        empty={<p class="quiet">Nobody by that name is here.</p>}
      />
      <div class="row">
        {from > 0 && (
          <ButtonLink kind="quiet" href={routes.cohort.at({ q, sort, from: String(Math.max(0, from - size)) })}>
            Earlier names
          </ButtonLink>
        )}
        {more && (
          <ButtonLink kind="quiet" href={routes.cohort.at({ q, sort, from: String(from + size) })}>
            More learners
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

function line(row: CohortRow, { today }: MemberVisit) {
  const { figures } = row
  const year = Number(today.slice(0, 4))
  const ready = figures.criteria.filter((state) => state === 'complete' || state === 'judgement').length
  const begun = figures.criteria.filter((state) => state === 'incomplete').length
  return [
    <Entry
      title={<a href={routes.learner.at({ learner: row.learnerId }, { unit: unitSlug(row.reference) })}>{row.name}</a>}
      more={`Unit ${row.unit} (${row.reference})`}
    />,
    concernOf(row, today).words,
    <CriteriaBar ready={ready} begun={begun} open={figures.criteria.length - ready - begun} />,
    <Hours {...figures} />,
    row.lastEntryOn === null ? (
      '—'
    ) : (
      <time datetime={row.lastEntryOn} title={longDay(row.lastEntryOn)}>
        {shortDay(row.lastEntryOn, year)}
      </time>
    ),
    row.targetOn === null ? (
      '—'
    ) : (
      <time datetime={row.targetOn} title={longDay(row.targetOn)}>
        {shortDay(row.targetOn, year)}
      </time>
    ),
  ]
}

/** The hours that count; beside how many are needed, where the unit asks for any. */
function Hours({ counted, needed, waiting }: Figures) {
  if (needed === undefined) return <span class="figures">{hours(counted)}</span>
  return (
    <span class="cohort-hours">
      <span class="figures">
        {hours(counted)} of {hours(needed)}
      </span>
      <ProgressBar value={counted} needed={needed} waiting={waiting} small />
    </span>
  )
}
