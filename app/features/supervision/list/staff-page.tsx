import { shortDay } from '../../../kernel/dates.ts'
import { counted, duration } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Prepared } from '../learners.ts'
import type { Supervision } from '../queries.ts'
import { StandingBadge } from '../standing.tsx'

type Shown = { entries: readonly Supervision[]; learners: readonly Prepared[]; today: string }

/** To a supervisor or tutor: what waits for their word, their learners with what to discuss next, then what they have answered. */
export function answerStaffList(ask: Ask, { entries, learners, today }: Shown): Response {
  const waiting = entries.filter((entry) => isWaiting(entry))
  const answered = entries.filter((entry) => !isWaiting(entry))
  if (entries.length === 0 && learners.length === 0) return answerPage(ask, { title: 'Supervision' }, <Nothing />)
  const lede = waiting.length === 0 ? 'Nothing waits for you.' : `${counted(waiting.length, 'entry waits', 'entries wait')} for you to confirm.`
  return answerPage(
    ask,
    { title: 'Supervision', lede, main: <ButtonLink href={routes.times.at()}>Offer times to meet</ButtonLink> },
    <div class="stack">
      {waiting.length > 0 && <Entries title="Waiting for you" entries={waiting} today={today} />}
      {learners.length > 0 && <Learners learners={learners} today={today} />}
      {answered.length > 0 && <Entries title="Answered" entries={answered} today={today} />}
    </div>,
  )
}

function isWaiting({ standing }: Supervision): boolean {
  return standing.kind === 'not confirmed' || standing.kind === 'changed since'
}

function Entries({ title, entries, today }: Pick<Shown, 'entries' | 'today'> & { title: string }) {
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

/** Who is supervised here, how much of it is confirmed, and what to talk about next time. */
function Learners({ learners, today }: Pick<Shown, 'learners' | 'today'>) {
  const year = Number(today.slice(0, 4))
  return (
    <Sheet title="Your learners">
      <DataTable
        caption="Your learners and what to discuss next"
        hideCaption
        columns={[{ label: 'Learner' }, { label: 'Confirmed', figures: true }, { label: 'To discuss next' }]}
        rows={learners.map(({ learnerId, name, lastOn, confirmed, discuss }) => [
          <Entry
            title={<a href={routes.learner.at({ learner: learnerId })}>{name}</a>}
            more={lastOn === null ? 'No supervision with you yet' : `Last met ${shortDay(lastOn, year)}`}
          />,
          duration(confirmed),
          <Discuss learnerId={learnerId} discuss={discuss} />,
        ])}
      />
    </Sheet>
  )
}

function Discuss({ learnerId, discuss }: Pick<Prepared, 'learnerId' | 'discuss'>) {
  if (discuss.length === 0) return <>Nothing is open</>
  return (
    <Entry title={discuss[0]} more={discuss.length === 1 ? undefined : discuss.slice(1).join(' · ')}>
      <a href={routes.learnerDiary.at({ learner: learnerId })}>Read their log</a>
    </Entry>
  )
}

function Nothing() {
  return (
    <EmptyState icon="supervision" title="No supervision names you yet">
      <p>When a learner logs supervision with you, it stands here for you to read and confirm: the date, how long, and the feedback you gave.</p>
    </EmptyState>
  )
}
