import type { Child } from 'hono/jsx'
import { longDay, weekday } from '../../kernel/dates.ts'
import { duration } from '../../kernel/text.ts'
import { routes } from '../../routes.ts'
import type { PracticeRecord, Session } from '../../sufficiency/record.ts'
import { ClientChip } from '../../ui/client-chip/client-chip.tsx'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { fieldsOf } from '../../ui/form/describe.ts'
import { looksIn } from './diary.ts'
import { endOf } from './rules.ts'
import { progressWords, sessionRecord } from './schema.ts'

/** The name of a field, as the form calls it. */
export function labelOf(key: keyof typeof sessionRecord.shape): string {
  return fieldsOf(sessionRecord).find((field) => field.key === key)?.label ?? key
}

/** A diary entry to be read: by its learner, and by those who are trusted with it. Clients stand under their aliases. */
export function EntryView({ session, record, links }: { session: Session; record: PracticeRecord; links?: boolean }) {
  const says = (key: keyof typeof sessionRecord.shape, content: Child) => ({ term: labelOf(key), says: content })
  return (
    <DefinitionList
      lines={[
        says('clients', <Clients session={session} record={record} links={links ?? false} />),
        { term: 'When', says: <When session={session} /> },
        says('minutes', duration(session.minutes)),
        says('mode', capital(session.mode ?? '')),
        { term: 'Formal', says: session.formal ? 'Yes' : 'No' },
        says('goals', <Goals session={session} record={record} />),
        says('summary', typed(session.summary)),
        says('outcomes', typed(session.outcomes)),
        says('techniques', session.techniques.length === 0 ? '' : session.techniques.join(' · ')),
        says('questions', <Lines lines={session.questions} />),
        says('tools', <Tools session={session} />),
        says('actions', <Actions session={session} />),
        says('feedbackGiven', typed(session.feedbackGiven)),
      ]}
    />
  )
}

/** Text as somebody typed it, line by line. */
export function typed(text: string | undefined): Child {
  return text === undefined ? '' : <p class="as-typed">{text}</p>
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Clients({ session, record, links }: { session: Session; record: PracticeRecord; links: boolean }) {
  const looks = looksIn(record)
  const own = session.clients.flatMap((id) => looks.get(id) ?? [])
  return <span class="row">{own.map((look) => <ClientChip client={look} href={links ? routes.client.at({ client: look.id }) : undefined} />)}</span>
}

function When({ session }: { session: Session }) {
  const end = endOf({ heldOn: session.date, startedAt: session.start, minutes: session.minutes }, session.zone)
  const until = end.day === session.date ? end.time : `${end.time} on ${weekday(end.day)}, ${longDay(end.day)}`
  return <>{`${weekday(session.date)}, ${longDay(session.date)}, ${session.start} to ${until}`}</>
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? <None /> : <ul class="stack-tight">{lines.map((line) => <li>{line}</li>)}</ul>
}

function None() {
  return <span class="quiet">Not given</span>
}

function Goals({ session, record }: { session: Session; record: PracticeRecord }) {
  if (session.goals.length === 0) return <None />
  const statements = new Map(record.goals.map((goal) => [goal.id, goal.statement]))
  return (
    <ul class="stack-tight">
      {session.goals.map(({ goal, progress, note }) => (
        <li>
          {statements.get(goal) ?? 'A goal that is gone'}
          {progress !== undefined && <strong class="figures">{`: ${progress} of 10${wordsOf(progress)}`}</strong>}
          {typed(note)}
        </li>
      ))}
    </ul>
  )
}

function wordsOf(progress: number): string {
  const words: Readonly<Record<number, string>> = progressWords
  return words[progress] === undefined ? '' : ` (${words[progress]?.toLowerCase()})`
}

function Tools({ session }: { session: Session }) {
  if (session.tools.length === 0) return <None />
  return (
    <ul class="stack-tight">
      {session.tools.map((tool) => (
        <li>
          <strong>{tool.name}</strong>
          {tool.why !== undefined && <p class="as-typed">Why: {tool.why}</p>}
          {tool.how !== undefined && <p class="as-typed">How it helped: {tool.how}</p>}
        </li>
      ))}
    </ul>
  )
}

function Actions({ session }: { session: Session }) {
  if (session.actions.length === 0) return <None />
  return (
    <ul class="stack-tight">
      {session.actions.map((action) => (
        <li>
          {action.text}
          <span class="quiet small">{[action.due && ` by ${longDay(action.due)}`, action.doneOn && ` done on ${longDay(action.doneOn)}`].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}
