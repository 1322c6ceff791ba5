import type { Child } from 'hono/jsx'
import { clockTime, dayOf, shortDay, weekday } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted, duration } from '../../../kernel/text.ts'
import type { MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Entry } from '../../../ui/data-table/data-table.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { Booking, OfferedTime } from '../queries.ts'
import { stateOf } from '../actions.ts'
import type { BookingState } from '../rules.ts'
import { purposeWords } from '../schema.ts'

export type Viewer = Pick<MemberVisit, 'now' | 'today' | 'place'>

/** "Tue 1 Dec, 10:30", and beneath it what for, with whom, where. */
export function TimeEntry({ time, who, viewer, children }: { time: OfferedTime; who?: string | undefined; viewer: Viewer; children?: Child }) {
  const day = dayOf(time.beginsAt, viewer.place.zone)
  const when = `${weekday(day).slice(0, 3)} ${shortDay(day, Number(viewer.today.slice(0, 4)))}, ${clockTime(time.beginsAt, viewer.place.zone)}`
  const more = [purposeWords(time), duration(time.minutes), who, time.place].filter((part) => part !== undefined && part !== '').join(' · ')
  return (
    <Entry title={<time datetime={time.beginsAt.toString()}>{when}</time>} more={more}>
      {children}
    </Entry>
  )
}

export function BookingBadge({ state }: { state: BookingState }) {
  switch (state) {
    case 'booked':
      return <StateBadge state="ready" words="Booked" />
    case 'over':
      return <StateBadge state="waiting" words="Did it take place?" />
    case 'took place':
      return <StateBadge state="met" words="Took place" />
    case 'missed':
      return <StateBadge state="not yet met" words="Did not come" />
    case 'cancelled':
      return <StateBadge state="not yet met" words="Cancelled" />
    default:
      return unreachable(state)
  }
}

/** What a learner, or whoever offered the time, can do about a booking. */
export function BookingDeeds({ booking, now, viewer }: { booking: Booking; now: Temporal.Instant; viewer: 'learner' | 'staff' }) {
  const state = stateOf(booking, now)
  if (state === 'took place' && booking.supervisionId !== null)
    return <a href={routes.oneSupervision.at({ supervision: booking.supervisionId })}>Open the supervision</a>
  if (state === 'took place' && booking.learningHourId !== null && viewer === 'learner')
    return <a href={routes.learningHour.at({ hour: booking.learningHourId })}>Open the learning hours</a>
  if (state !== 'booked' && state !== 'over') return <></>
  return (
    <span class="row">
      {state === 'over' && (
        <form method="post" action={routes.bookingTookPlace.at({ booking: booking.id })}>
          <Button kind="quiet">It took place</Button>
        </form>
      )}
      {state === 'booked' && <a href={routes.bookingInvitation.at({ booking: booking.id })}>For my calendar</a>}
      <form method="post" action={routes.cancelBooking.at({ booking: booking.id })}>
        <Button kind="plain">{state === 'over' ? 'It did not' : 'Cancel it'}</Button>
      </form>
    </span>
  )
}

/** How many places of a group are left; nothing where the time is for one. */
export function PlacesLeft({ time: { places, taken } }: { time: OfferedTime }) {
  return places === 1 ? <></> : <>{`${counted(places - taken, 'place')} left of ${places}`}</>
}

export function ProblemNotice({ problem }: { problem: string | undefined }) {
  return problem === undefined ? <></> : <Notice kind="problem">{problem}</Notice>
}

export function TriadsLink() {
  return (
    <ButtonLink kind="quiet" href={routes.triads.at()}>
      Co-coaching
    </ButtonLink>
  )
}
