import { shortDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { getQuestionnaire } from '../questionnaires.ts'
import { roundStanding, type Round } from '../round-rules.ts'

/** A round with how many have answered. */
export type CountedRound = Round & { answers: number }

/** The rounds that the learner has opened, and the way to the next. */
export function Rounds({ rounds, today }: { rounds: readonly CountedRound[]; today: string }) {
  const day = (of: string) => shortDay(of, Number(today.slice(0, 4)))
  return (
    <Sheet title="Feedback rounds" id="rounds">
      {rounds.length === 0 ? (
        <p>Several people answer the same questions, and you see the answers only together: 180° or 360° feedback.</p>
      ) : (
        <DataTable
          caption="Your feedback rounds"
          hideCaption
          columns={[{ label: 'Round' }, { label: 'How far' }]}
          rows={rounds.map((round) => [
            <Entry
              title={<a href={routes.feedbackRound.at({ round: round.id })}>{getQuestionnaire(round.questionnaire, round.version).title}</a>}
              more={`Opened ${day(round.openedOn)}`}
            />,
            <Far round={round} today={today} day={day} />,
          ])}
        />
      )}
      <p>
        <a href={routes.newFeedbackRound.at()}>Open a round</a>
      </p>
    </Sheet>
  )
}

function Far({ round, today, day }: { round: CountedRound; today: string; day: (of: string) => string }) {
  const standing = roundStanding(round, round.answers, today)
  if (standing === 'open') return <StateBadge state="in progress" words={`Open until ${day(round.closesOn)}`} />
  if (standing === 'closed') return <StateBadge state="ready" words={`${round.answers} answers to read`} />
  return <StateBadge state="not started" words="Too few answers" />
}
