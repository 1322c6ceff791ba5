import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { counted, listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { stateOf } from '../actions.ts'
import type { Booking, OfferedTime } from '../queries.ts'
import type { BookingState } from '../rules.ts'
import { BookingBadge, BookingDeeds, PlacesLeft, ProblemNotice, TimeEntry, TriadsLink, type Viewer } from './line.tsx'

type Shown = { free: readonly OfferedTime[]; bookings: readonly Booking[]; visit: Viewer; problem: string | undefined }

/** What happens at one time: one booking, or all that were not cancelled of a group. */
type Meeting = { time: OfferedTime; state: BookingState; bookings: readonly Booking[] }

/** To whoever offers times: what asks for a word, who comes next, what is still free, what was. */
export function answerStaffTimes(ask: Ask, { free, bookings, visit, problem }: Shown, status: ContentfulStatusCode): Response {
  const meetings = meetingsIn(bookings, visit.now)
  const over = meetings.filter(({ state }) => state === 'over')
  const booked = meetings.filter(({ state }) => state === 'booked').toReversed()
  const earlier = meetings.filter(({ state }) => state !== 'booked' && state !== 'over')
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
  const isEmpty = free.length === 0 && bookings.length === 0
  const words = isEmpty
    ? { title: 'Times' }
    : { title: 'Times', lede: ledeFor(over.length, booked.length, free.length), main: offer, notices: <ProblemNotice problem={problem} /> }
  return answerPage(
    ask,
    words,
    <div class="stack">
      {isEmpty && <Nothing />}
      {over.length > 0 && <Meetings title="Did these take place?" meetings={over} visit={visit} />}
      {booked.length > 0 && <Meetings title="Booked" meetings={booked} visit={visit} />}
      {free.length > 0 && <Free free={free} visit={visit} />}
      {earlier.length > 0 && <Meetings title="Earlier" meetings={earlier} visit={visit} />}
      {triads}
    </div>,
    status,
  )
}

function ledeFor(over: number, booked: number, free: number): string {
  if (over > 0) return `Say of ${counted(over, 'time')} whether it took place: it is then logged for your learners.`
  if (booked > 0) return `${counted(booked, 'time is', 'times are')} booked.`
  return `Nothing is booked; ${free === 0 ? 'no time is free' : counted(free, 'time is free', 'times are free')}.`
}

/** A group is one meeting; it is over until the coming of everybody is recorded. A cancelled place of it is not shown. */
function meetingsIn(bookings: readonly Booking[], now: Temporal.Instant): Meeting[] {
  const groups = Map.groupBy(
    bookings.filter(({ time, cancelledAt }) => time.places > 1 && cancelledAt === null),
    ({ time }) => time.id,
  )
  return bookings.flatMap((booking): Meeting[] => {
    const { time } = booking
    if (time.places === 1) return [{ time, state: stateOf(booking, now), bookings: [booking] }]
    const group = groups.get(time.id) ?? []
    if (group[0] !== booking) return []
    const states = group.map((one) => stateOf(one, now))
    const state = (['booked', 'over', 'took place'] as const).find((one) => states.includes(one)) ?? 'missed'
    return [{ time, state, bookings: group }]
  })
}

function Meetings({ title, meetings, visit }: { title: string; meetings: readonly Meeting[]; visit: Viewer }) {
  return (
    <Sheet title={title}>
      <DataTable
        caption={`Times: ${title}`}
        hideCaption
        stacks
        columns={[{ label: 'When' }, { label: 'Do', acts: true }]}
        rows={meetings.map((meeting) => [
          <TimeEntry time={meeting.time} who={listed(meeting.bookings.map(({ learner }) => learner.name))} viewer={visit}>
            <BookingBadge state={meeting.state} />
          </TimeEntry>,
          meeting.time.places === 1 ? <Deeds meeting={meeting} visit={visit} /> : <GroupDeeds meeting={meeting} />,
        ])}
      />
    </Sheet>
  )
}

function Deeds({ meeting: { bookings }, visit }: { meeting: Meeting; visit: Viewer }) {
  return (
    <>
      {bookings.map((booking) => (
        <BookingDeeds booking={booking} now={visit.now} viewer="staff" />
      ))}
    </>
  )
}

function GroupDeeds({ meeting: { time, state, bookings } }: { meeting: Meeting }) {
  if (state === 'booked') return <TakeBack time={time} words="Cancel for everybody" />
  if (bookings.every(({ heldAt }) => heldAt !== null)) return <></>
  const words = state === 'over' ? 'Record who came' : 'Change who came'
  return <a href={routes.attendance.at({ time: time.id })}>{words}</a>
}

function TakeBack({ time, words }: { time: OfferedTime; words: string }) {
  return (
    <form method="post" action={routes.withdrawTime.at({ time: time.id })}>
      <Button kind="plain">{words}</Button>
    </form>
  )
}

function Free({ free, visit }: { free: readonly OfferedTime[]; visit: Viewer }) {
  return (
    <Sheet title="Free">
      <DataTable
        caption="Times with places that nobody has booked"
        hideCaption
        stacks
        columns={[{ label: 'When' }, { label: 'Do', acts: true }]}
        rows={free.map((time) => [
          <TimeEntry time={time} viewer={visit}>
            <PlacesLeft time={time} />
          </TimeEntry>,
          time.taken === 0 ? <TakeBack time={time} words="Take it back" /> : '',
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
        Offer times for supervision or tutorials, for one learner or for a group. The learners you supervise or teach book them. Everybody gets an invitation
        for their calendar and a reminder the day before; afterwards one press logs it.
      </p>
    </EmptyState>
  )
}
