import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Booking, OfferedTime } from '../queries.ts'
import { CalendarSheet } from '../feed/sheet.tsx'
import { stateOf } from '../actions.ts'
import { BookingBadge, BookingDeeds, PlacesLeft, ProblemNotice, TimeEntry, TriadsLink, type Viewer } from './line.tsx'

type Shown = {
  offerers: number
  free: readonly OfferedTime[]
  bookings: readonly Booking[]
  visit: Viewer
  feedSince: Temporal.Instant | undefined
  problem: string | undefined
}

/** What asks for a word, what is booked, what can be booked, what was. */
export function answerLearnerTimes(ask: Ask, { offerers, free, bookings, feedSince, visit, problem }: Shown, status: ContentfulStatusCode): Response {
  const those = (...states: string[]) => bookings.filter((booking) => states.includes(stateOf(booking, visit.now)))
  const over = those('over')
  const booked = those('booked').toReversed()
  const earlier = those('took place', 'missed', 'cancelled')
  const words = { title: 'Times', lede: ledeFor(over.length, booked.length, free.length), main: <TriadsLink />, notices: <ProblemNotice problem={problem} /> }
  const calendar = <CalendarSheet since={feedSince} zone={visit.place.zone} />
  const isEmpty = free.length === 0 && bookings.length === 0
  return answerPage(
    ask,
    words,
    <div class="stack">
      {isEmpty && <Nothing offerers={offerers} />}
      {over.length > 0 && <Bookings title="Did these take place?" bookings={over} visit={visit} />}
      {booked.length > 0 && <Bookings title="Booked" bookings={booked} visit={visit} />}
      {free.length > 0 && <FreeTimes free={free} visit={visit} />}
      {earlier.length > 0 && <Bookings title="Earlier" bookings={earlier} visit={visit} />}
      {calendar}
    </div>,
    status,
  )
}

function ledeFor(over: number, booked: number, free: number): string {
  if (over > 0) return `Say of ${counted(over, 'booking')} whether it took place: it is then logged with one press.`
  if (booked > 0) return `You have ${counted(booked, 'booking')}.`
  return free > 0 ? 'Nothing is booked. Choose a time that suits you; you can book as many as you need.' : 'Nothing is booked.'
}

function Bookings({ title, bookings, visit }: { title: string; bookings: readonly Booking[]; visit: Viewer }) {
  return (
    <Sheet title={title}>
      <DataTable
        caption={`Times: ${title}`}
        hideCaption
        stacks
        columns={[{ label: 'When' }, { label: 'Do', acts: true }]}
        rows={bookings.map((booking) => [
          <TimeEntry time={booking.time} who={booking.time.by.name} viewer={visit}>
            <BookingBadge state={stateOf(booking, visit.now)} />
          </TimeEntry>,
          <BookingDeeds booking={booking} now={visit.now} viewer="learner" />,
        ])}
      />
    </Sheet>
  )
}

function FreeTimes({ free, visit }: { free: readonly OfferedTime[]; visit: Viewer }) {
  return (
    <Sheet title="Free to book">
      <DataTable
        caption="Times you can book"
        hideCaption
        stacks
        columns={[{ label: 'When' }, { label: 'Do', acts: true }]}
        rows={free.map((time) => [
          <TimeEntry time={time} who={time.by.name} viewer={visit}>
            <PlacesLeft time={time} />
          </TimeEntry>,
          <form method="post" action={routes.bookTime.at({ time: time.id })}>
            <Button kind="quiet">Book it</Button>
          </form>,
        ])}
      />
    </Sheet>
  )
}

function Nothing({ offerers }: { offerers: number }) {
  return (
    <EmptyState icon="clock" title="No times are offered yet">
      {offerers === 0 ? (
        <p>No supervisor or tutor of the centre is assigned to you. Ask whoever runs your centre to name one: their times then stand here to be booked.</p>
      ) : (
        <p>
          When your supervisor or tutor offers times for supervision or a tutorial, alone or in a group, you book them here with one press, as many as you need.
          Both of you get an invitation for your calendars and a reminder the day before.
        </p>
      )}
    </EmptyState>
  )
}
