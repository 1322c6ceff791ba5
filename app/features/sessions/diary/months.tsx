import { shortDay, weekday } from '../../../kernel/dates.ts'
import { counted, duration, hours, listed } from '../../../kernel/text.ts'
import { ClientChip } from '../../../ui/client-chip/client-chip.tsx'
import { EntryList } from '../../../ui/entry-list/entry-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { monthWords, type Diary, type DiaryLine, type DiaryMonth } from '../diary.ts'

type Address = (session: string) => string

/** The diary month by month. `href` says where an entry opens: for its learner, or for those who read it. */
export function DiaryMonths({ diary, href, confirmed = new Set() }: { diary: Diary; href: Address; confirmed?: ReadonlySet<string> }) {
  return (
    <div class="stack">
      {diary.months.map((month) => (
        <Month month={month} href={href} confirmed={confirmed} />
      ))}
    </div>
  )
}

function Month({ month, href, confirmed }: { month: DiaryMonth; href: Address; confirmed: ReadonlySet<string> }) {
  const title = monthWords(month.month)
  const year = Number(month.month.slice(0, 4))
  return (
    <Sheet title={title} id={`month-${month.month}`} aside={`${counted(month.lines.length, 'session')} · ${hours(month.minutes)} h`}>
      <EntryList
        label={`Sessions in ${title}`}
        entries={month.lines.map((line) => ({
          href: href(line.session.id),
          day: line.session.date,
          when: `${weekday(line.session.date).slice(0, 3)} ${shortDay(line.session.date, year)}, ${line.session.start}`,
          who: line.clients.map((client) => <ClientChip client={client} />),
          amount: duration(line.session.minutes),
          state: <Counts line={line} confirmed={confirmed.has(line.session.id)} />,
          toDo: line.lacks.length === 0 ? undefined : listed(line.lacks),
        }))}
      />
    </Sheet>
  )
}

function Counts({ line, confirmed }: { line: DiaryLine; confirmed: boolean }) {
  return (
    <>
      <Standing line={line} />
      {confirmed && <StateBadge state="passed" words="Confirmed" />}
      {line.overlaps && <StateBadge state="not yet met" words="Overlaps" />}
    </>
  )
}

function Standing({ line: { session, counted: counts, waiting, planned, reckoned } }: { line: DiaryLine }) {
  if (!reckoned) return <></>
  if (planned) return <StateBadge state="not started" words="Still to come" />
  if (counts > 0 && counts === session.minutes) return <StateBadge state="ready" words="All of it counts" />
  if (counts > 0) return <StateBadge state="in progress" words={`${duration(counts)} counts`} />
  if (waiting > 0) return <StateBadge state="waiting" words={`${duration(waiting)} waits`} />
  return <StateBadge state="not started" words={session.formal ? 'Does not count' : 'Informal'} />
}

/** "4.5 hours confirmed by clients", while there are any. */
export function confirmedInWords(diary: Diary, confirmed: ReadonlySet<string>): string {
  const lines = diary.months.flatMap((month) => month.lines).filter((line) => confirmed.has(line.session.id))
  return lines.length === 0 ? '' : ` · ${hoursInWords(lines.reduce((sum, line) => sum + line.session.minutes, 0))} confirmed by clients`
}

function hoursInWords(minutes: number): string {
  return `${hours(minutes)} ${minutes === 60 ? 'hour' : 'hours'}`
}

/** What was logged, what of it counts, and how many entries still lack something, in one line. */
export function totalsInWords(diary: Diary): string {
  const lacking = diary.months.flatMap((month) => month.lines).filter((line) => line.lacks.length > 0).length
  const parts = [`${counted(diary.sessions, 'session')}, ${hoursInWords(diary.logged)} logged`, `${hours(diary.counted)} count`]
  if (diary.waiting > 0) parts.push(`${hours(diary.waiting)} wait for a signature`)
  if (lacking > 0) parts.push(`${counted(lacking, 'entry', 'entries')} to complete`)
  return parts.join(' · ')
}
