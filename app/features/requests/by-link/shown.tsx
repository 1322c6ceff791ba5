import { longDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { Shown } from '../request.ts'

/** A session as its client knows it: "Tuesday, 3 November 2026, 14:00, 1 h 30 min". */
export function sessionWords({ date, start, minutes, mode }: { date: string; start: string; minutes: number; mode: string }): string {
  return `${longDay(date)}, ${start}, ${duration(minutes)}, ${mode === 'in person' ? 'in person' : `by ${mode}`}`
}

/** What somebody was asked about, as it stood then; `wrong` are the sessions that they named as not right. */
export function ShownSheets({ shown, wrong = [] }: { shown: Shown; wrong?: readonly string[] | undefined }) {
  switch (shown.purpose) {
    case 'confirm sessions':
      return <Sessions sessions={shown.sessions} wrong={wrong} />
    case 'agree needs and goals':
      return <NeedsAndGoals shown={shown} />
    case 'review reflective log':
      return (
        <>
          {shown.reflections.map(({ date, texts }) => (
            <Sheet title={`About the session of ${longDay(date)}`}>
              <DefinitionList lines={texts.map(({ label, text }) => ({ term: label, says: <span class="as-typed">{text}</span> }))} />
            </Sheet>
          ))}
        </>
      )
    default:
      return (
        <Sheet title="What it is about">
          <p class="as-typed">{shown.about}</p>
          {shown.date !== null && <p>It was on {longDay(shown.date)}.</p>}
        </Sheet>
      )
  }
}

function Sessions({ sessions, wrong }: { sessions: Extract<Shown, { purpose: 'confirm sessions' }>['sessions']; wrong: readonly string[] }) {
  return (
    <Sheet title="The sessions">
      <ul class="stack-tight">
        {sessions.map((session) => (
          <li>
            {sessionWords(session)} {wrong.includes(session.id) && <StateBadge state="not yet met" words="Not right" />}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function NeedsAndGoals({ shown: { needs, goals } }: { shown: Extract<Shown, { purpose: 'agree needs and goals' }> }) {
  return (
    <>
      <Sheet title="Needs">
        <ul class="stack-tight">
          {needs.map(({ statement }) => (
            <li class="as-typed">{statement}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Goals">
        <ul class="stack-tight">
          {goals.map(({ statement, outcome, measures }) => (
            <li>
              <p class="as-typed">{statement}</p>
              {outcome !== '' && <p class="as-typed quiet">Wanted: {outcome}</p>}
              {measures !== '' && <p class="as-typed quiet">You will know by: {measures}</p>}
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}
