import { shortDay } from '../../../kernel/dates.ts'
import { counted, duration } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Supervision } from '../queries.ts'
import { StandingBadge } from '../standing.tsx'

type Shown = { entries: readonly Supervision[]; today: string }

/** To a supervisor or tutor: what waits for their word, then what they have answered. */
export function answerStaffList(ask: Ask, { entries, today }: Shown): Response {
  const waiting = entries.filter((entry) => isWaiting(entry))
  const answered = entries.filter((entry) => !isWaiting(entry))
  if (entries.length === 0) return answerPage(ask, { title: 'Supervision' }, <Nothing />)
  const lede = waiting.length === 0 ? 'Nothing waits for you.' : `${counted(waiting.length, 'entry waits', 'entries wait')} for you to confirm.`
  return answerPage(
    ask,
    { title: 'Supervision', lede },
    <div class="stack">
      {waiting.length > 0 && <Entries title="Waiting for you" entries={waiting} today={today} />}
      {answered.length > 0 && <Entries title="Answered" entries={answered} today={today} />}
    </div>,
  )
}

function isWaiting({ standing }: Supervision): boolean {
  return standing.kind === 'not confirmed' || standing.kind === 'changed since'
}

function Entries({ title, entries, today }: Shown & { title: string }) {
  return (
    <Sheet title={title}>
      <DataTable
        caption={`Supervision: ${title.toLowerCase()}`}
        hideCaption
        columns={[{ label: 'Learner' }, { label: 'Length', figures: true }, { label: 'State' }]}
        rows={entries.map((entry) => [
          <Entry
            title={<a href={routes.oneSupervision.at({ supervision: entry.id })}>{entry.learnerName}</a>}
            more={shortDay(entry.heldOn, Number(today.slice(0, 4)))}
          />,
          duration(entry.minutes),
          <StandingBadge supervision={entry} short />,
        ])}
      />
    </Sheet>
  )
}

function Nothing() {
  return (
    <EmptyState icon="supervision" title="No supervision names you yet">
      <p>When a learner logs supervision with you, it stands here for you to read and confirm: the date, how long, and the feedback you gave.</p>
    </EmptyState>
  )
}
