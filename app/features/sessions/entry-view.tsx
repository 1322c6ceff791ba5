import type { Child } from 'hono/jsx'
import { longDay, weekday } from '../../kernel/dates.ts'
import { duration, listed } from '../../kernel/text.ts'
import { routes } from '../../routes.ts'
import type { PracticeRecord, Session } from '../../sufficiency/record.ts'
import { ClientChip } from '../../ui/client-chip/client-chip.tsx'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { fieldsOf } from '../../ui/form/describe.ts'
import { looksIn } from './diary.ts'
import { endOf } from './rules.ts'
import { progressWords, sessionRecord } from './schema.ts'

/** The name of a field, as the form calls it. */
function labelOf(key: Key): string {
  return fieldsOf(sessionRecord).find((field) => field.key === key)?.label ?? key
}

type Key = keyof typeof sessionRecord.shape

/** A diary entry to be read: by its learner, and by those who are trusted with it. Clients stand under their aliases. */
export function EntryView({ session, record, links }: { session: Session; record: PracticeRecord; links?: boolean }) {
  const told = toldIn(session, record)
  const open = told.filter(({ says }) => says === undefined)
  return (
    <div class="stack-tight">
      <DefinitionList
        lines={[
          { term: labelOf('clients'), says: <Clients session={session} record={record} links={links ?? false} /> },
          { term: 'When', says: <When session={session} /> },
          {
            term: labelOf('minutes'),
            says: `${duration(session.minutes)}, ${ways[session.mode ?? ''] ?? 'no word on how you met'}${session.formal ? '' : ', informal'}`,
          },
          ...told.flatMap(({ key, says }) => (says === undefined ? [] : [{ term: labelOf(key), says }])),
        ]}
      />
      {open.length > 0 && <p class="quiet small">Not written yet: {listed(open.map(({ key }) => labelOf(key).toLowerCase()))}.</p>}
    </div>
  )
}

const ways: Readonly<Record<string, string>> = { 'in person': 'in person', video: 'by video', telephone: 'by telephone' }

function toldIn(session: Session, record: PracticeRecord): { key: Key; says: Child | undefined }[] {
  const some = (list: readonly unknown[], says: Child) => (list.length === 0 ? undefined : says)
  const text = (words: string | undefined) => words && typed(words)
  return [
    { key: 'goals', says: some(session.goals, <Goals session={session} record={record} />) },
    { key: 'summary', says: text(session.summary) },
    { key: 'outcomes', says: text(session.outcomes) },
    { key: 'techniques', says: some(session.techniques, session.techniques.join(' · ')) },
    { key: 'questions', says: some(session.questions, <Lines lines={session.questions} />) },
    { key: 'tools', says: some(session.tools, <Tools session={session} />) },
    { key: 'actions', says: some(session.actions, <Actions session={session} />) },
    { key: 'feedbackGiven', says: text(session.feedbackGiven) },
  ]
}

/** Text as somebody typed it, line by line. */
export function typed(text: string | undefined): Child {
  return text === undefined ? '' : <p class="as-typed">{text}</p>
}

function Clients({ session, record, links }: { session: Session; record: PracticeRecord; links: boolean }) {
  const looks = looksIn(record)
  const own = session.clients.flatMap((id) => looks.get(id) ?? [])
  return (
    <span class="row">
      {own.map((look) => (
        <ClientChip client={look} href={links ? routes.client.at({ client: look.id }) : undefined} />
      ))}
    </span>
  )
}

function When({ session }: { session: Session }) {
  const end = endOf({ heldOn: session.date, startedAt: session.start, minutes: session.minutes }, session.zone)
  const until = end.day === session.date ? end.time : `${end.time} on ${weekday(end.day)}, ${longDay(end.day)}`
  return <>{`${weekday(session.date)}, ${longDay(session.date)}, ${session.start} to ${until}`}</>
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="stack-tight">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function Goals({ session, record }: { session: Session; record: PracticeRecord }) {
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
  return (
    <ul class="stack-tight">
      {session.actions.map((action) => (
        <li>
          {action.text}
          <span class="quiet small">
            {[action.due && ` by ${longDay(action.due)}`, action.doneOn && ` done on ${longDay(action.doneOn)}`].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
