import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted, hours as inHours } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { sumOf, type LearningHour } from '../../learning-hours/index.ts'
import type { Recognition } from '../../recognition/index.ts'
import type { Move } from '../editions/moving.ts'
import type { EditionMove } from '../queries.ts'
import type { Reading } from './reading.ts'

/** What stands beside the units: learning time, prior learning, editions. */
export type Beside = {
  hours: readonly LearningHour[]
  recognitions: readonly Recognition[]
  moves: readonly Move[]
  moved: readonly EditionMove[]
  zone: string
}

/** Links to learning hours and prior learning, with what is in them. */
export function BesideSheet({ beside: { hours, recognitions }, reading }: { beside: Beside; reading: Reading }) {
  const time = sumOf(hours)
  const agreed = recognitions.filter(({ standing }) => standing === 'agreed').length
  const waiting = recognitions.filter(({ standing }) => standing === 'waiting').length
  const own = reading.as === 'learner'
  const lines = [
    {
      title: 'Learning hours',
      href: own ? routes.learningHours.at() : routes.learnerHours.at({ learner: reading.learnerId }),
      icon: 'clock' as const,
      detail: time.total === 0 ? 'Nothing is logged yet' : `${inHours(time.guided)} h guided, ${inHours(time.total)} h in all`,
    },
    {
      title: 'Prior learning',
      href: routes.recognition.at(),
      icon: 'history' as const,
      detail:
        recognitions.length === 0 ? 'Nothing is asked for' : `${counted(agreed, 'request')} agreed, ${counted(waiting, 'request')} waiting for a decision`,
    },
  ]
  return (
    <Sheet title="Beside the units">
      <LinkList label="Learning hours and prior learning" lines={reading.as === 'staff' && !reading.readsRecognition ? lines.slice(0, 1) : lines} />
    </Sheet>
  )
}

/** R017: that a newer edition is there, and which moves were made. A learner stays on theirs until somebody moves them. */
export function Editions({ beside: { moves, moved, zone }, reading }: { beside: Beside; reading: Reading }) {
  return (
    <>
      {moves.map(({ from, to }) => (
        <Notice kind="info" title={`A newer edition of ${to.title} is in force: ${to.edition}`}>
          {reading.as === 'staff' && reading.moves ? (
            <p>
              This learner stays on {from.edition}.{' '}
              <a href={routes.moveToEdition.at({ learner: reading.learnerId, specification: from.id })}>See what would change</a> before you move them.
            </p>
          ) : (
            <p>
              {reading.as === 'learner' ? 'You stay' : 'This learner stays'} on {from.edition}. Nothing changes unless the centre agrees a move.
            </p>
          )}
        </Notice>
      ))}
      {moved.length > 0 && (
        <Sheet title="Moves to another edition">
          <ul class="stack-tight">
            {moved.map(({ from, to, criteriaChanged, reason, movedAt, movedByName }) => (
              <li>
                {longDay(dayOf(movedAt, zone))}: from {from} to {to}, {counted(criteriaChanged, 'criterion', 'criteria')} not the same, by {movedByName}.{' '}
                <span class="as-typed quiet">{reason}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}
