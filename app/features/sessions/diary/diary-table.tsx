import { shortDay, weekday } from '../../../kernel/dates.ts'
import { counted, duration, hours } from '../../../kernel/text.ts'
import { ClientChip } from '../../../ui/client-chip/client-chip.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { monthWords, type Diary, type DiaryLine, type DiaryMonth, type Mark } from '../diary.ts'

const columns = [{ label: 'Day' }, { label: 'Client' }, { label: 'Length', figures: true }, { label: 'Counts' }, { label: 'Still to do' }]

/** The diary month by month. `href` says where an entry opens: for its learner, or for those who read it. */
export function DiaryMonths({ diary, href }: { diary: Diary; href: (session: string) => string }) {
  return <div class="stack">{diary.months.map((month) => <Month month={month} href={href} />)}</div>
}

function Month({ month, href }: { month: DiaryMonth; href: (session: string) => string }) {
  const title = monthWords(month.month)
  return (
    <Sheet title={title} id={`month-${month.month}`} aside={`${counted(month.lines.length, 'session')} · ${hours(month.minutes)} h`}>
      <DataTable
        caption={`Sessions in ${title}`}
        hideCaption
        columns={columns}
        rows={month.lines.map((line) => [
          <a href={href(line.session.id)}>{`${weekday(line.session.date).slice(0, 3)} ${shortDay(line.session.date, Number(month.month.slice(0, 4)))}, ${line.session.start}`}</a>,
          <span class="row">{line.clients.map((client) => <ClientChip client={client} />)}</span>,
          duration(line.session.minutes),
          <Counts line={line} />,
          <ToDo lacks={line.lacks} />,
        ])}
      />
    </Sheet>
  )
}

function Counts({ line }: { line: DiaryLine }) {
  const { session, counted: counts, waiting, overlaps, planned } = line
  const overlap = overlaps && <StateBadge state="not yet met" words="Overlaps" />
  if (planned) return <StateBadge state="not started" words="Still to come" />
  if (counts > 0 && counts === session.minutes) return <><StateBadge state="ready" words="All of it" /> {overlap}</>
  if (counts > 0) return <><StateBadge state="in progress" words={duration(counts)} /> {overlap}</>
  if (waiting > 0) return <><StateBadge state="waiting" words={`${duration(waiting)} waits`} /> {overlap}</>
  return <>{overlap || <StateBadge state="not yet met" words={session.formal ? 'Not yet' : 'Informal'} />}</>
}

const marks: Readonly<Record<Mark, string>> = { summary: 'Summary', reflection: 'Reflection', tools: 'Tools', feedback: 'Feedback' }

function ToDo({ lacks }: { lacks: readonly Mark[] }) {
  if (lacks.length === 0) return <span class="quiet small">Nothing</span>
  return <span class="small">{lacks.map((lack) => marks[lack]).join(', ')}</span>
}

/** What was logged and what of it counts, in one sentence. */
export function totalsInWords(diary: Diary): string {
  const parts = [`${counted(diary.sessions, 'session')}, ${hours(diary.logged)} hours logged`, `${hours(diary.counted)} count`]
  return [...parts, ...(diary.waiting > 0 ? [`${hours(diary.waiting)} wait for a signature`] : [])].join(' · ')
}
