import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Booking, OfferedTime } from '../queries.ts'
import { BookingBadge, BookingDeeds, ProblemNotice, stateOf, TimeEntry, TriadsLink, type Viewer } from './line.tsx'

type Shown = { free: readonly OfferedTime[]; bookings: readonly Booking[]; visit: Viewer; problem: string | undefined }

/** To whoever offers times: who comes next, what is still free, what was. */
export function answerStaffTimes(ask: Ask, { free, bookings, visit, problem }: Shown, status: ContentfulStatusCode): Response {
  const booked = bookings.filter((booking) => stateOf(booking, visit.now) === 'booked').toReversed()
  const earlier = bookings.filter((booking) => stateOf(booking, visit.now) !== 'booked')
  const lede =
    booked.length === 0 ? `Nothing is booked; ${counted(free.length, 'time is free', 'times are free')}.` : `${counted(booked.length, 'booking')} to come.`
  const offer = (
    <ButtonLink href={routes.offerTimes.at()} icon="plus">
      Offer a time
    </ButtonLink>
  )
  const triads = visit.place.role === 'tutor' && (
    <p>
      <TriadsLink />
    </p>
  )
  if (free.length === 0 && bookings.length === 0)
    return answerPage(
      ask,
      { title: 'Times' },
      <div class="stack">
        <Nothing />
        {triads}
      </div>,
      status,
    )
  return answerPage(
    ask,
    { title: 'Times', lede, main: offer, notices: <ProblemNotice problem={problem} /> },
    <div class="stack">
      {booked.length > 0 && <Bookings title="Booked" bookings={booked} visit={visit} />}
      {free.length > 0 && <Free free={free} visit={visit} />}
      {earlier.length > 0 && <Bookings title="Earlier" bookings={earlier} visit={visit} />}
      {triads}
    </div>,
    status,
  )
}

function Bookings({ title, bookings, visit }: { title: string; bookings: readonly Booking[]; visit: Viewer }) {
  return (
    <Sheet title={title}>
      <DataTable
        caption={title}
        hideCaption
        columns={[{ label: 'When' }, { label: 'Do' }]}
        rows={bookings.map((booking) => [
          <TimeEntry time={booking.time} who={booking.learner.name} viewer={visit}>
            <BookingBadge state={stateOf(booking, visit.now)} />
          </TimeEntry>,
          <BookingDeeds booking={booking} now={visit.now} notHeld="It did not take place" />,
        ])}
      />
    </Sheet>
  )
}

function Free({ free, visit }: { free: readonly OfferedTime[]; visit: Viewer }) {
  return (
    <Sheet title="Free">
      <DataTable
        caption="Times that nobody has booked"
        hideCaption
        columns={[{ label: 'When' }, { label: 'Do' }]}
        rows={free.map((time) => [
          <TimeEntry time={time} viewer={visit} />,
          <form method="post" action={routes.withdrawTime.at({ time: time.id })}>
            <Button kind="plain">Take it back</Button>
          </form>,
        ])}
      />
    </Sheet>
  )
}

function Nothing() {
  return (
    <EmptyState
      icon="clock"
      title="You offer no times yet"
      action={
        <ButtonLink href={routes.offerTimes.at()} icon="plus">
          Offer a time
        </ButtonLink>
      }
    >
      <p>
        Offer times for supervision or tutorials. The learners you supervise or teach book them, one learner a time. Both of you get an invitation for your
        calendars and a reminder the day before.
      </p>
    </EmptyState>
  )
}
