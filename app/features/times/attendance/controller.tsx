import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { counted, listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonRow } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage, goOn, idIn } from '../../frame/index.ts'
import { stateOf } from '../actions.ts'
import { recordAttendance } from '../holding.ts'
import { findOfferedTime, listBookingsOf, type Booking, type OfferedTime } from '../queries.ts'
import { canRecordComing } from '../rules.ts'
import { purposeWords } from '../schema.ts'
import { spanWords } from '../telling.ts'

type Shown = { time: OfferedTime; bookings: readonly Booking[] }

/** Who was booked, each to be ticked who came. */
function attendanceFields(open: readonly Booking[]) {
  const options = open.map(({ id, learner }) => ({ value: id, label: learner.name }))
  const isOpen = (id: string) => open.some((booking) => booking.id === id)
  return z.object({
    came: z
      .array(z.string().refine(isOpen, { error: 'Choose from those who had booked' }))
      .default([])
      .meta({ label: 'Who came', control: 'checkboxes', unmarked: true, options }),
  })
}

async function readShown(ask: Ask, visit: MemberVisit): Promise<Shown> {
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const time = found(await findOfferedTime(tx, visit.centreId, visit.personId, idIn(ask, 'time')))
    return { time, bookings: await listBookingsOf(tx, visit.centreId, time.id) }
  })
}

/** The list of those who had booked a time (R025). */
export async function showAttendance(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const shown = await readShown(ask, visit)
  const came = shown.bookings.filter((booking) => stateOf(booking, visit.now) === 'over').map(({ id }) => id)
  return answerAttendance(ask, visit, shown, { came })
}

export async function keepAttendance(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { house } = ask.var
  const typed = await readTyped(ask)
  const shown = await readShown(ask, visit)
  const open = openOf(shown, visit.now)
  if (open.length === 0) return answerAttendance(ask, visit, shown, typed, undefined, 409)
  const parsed = parseForm(attendanceFields(open), typed)
  if (!parsed.ok) return answerAttendance(ask, visit, shown, typed, parsed.problems, 422)
  const kept = await inCentre(house.database, visit.centreId, (tx) => recordAttendance(tx, house, visit, shown.time.id, new Set(parsed.value.came)))
  if (!kept.ok) return answerAttendance(ask, visit, shown, typed, undefined, 409)
  const { came, missed } = kept.value
  const who = listed([...(came > 0 ? [`${counted(came, 'learner')} came`] : []), ...(missed > 0 ? [`${missed} did not`] : [])])
  return goOn(ask, routes.times.at(), who === '' ? 'Nothing was left to record.' : `Recorded: ${who}. Those who came are told by mail what it became.`)
}

function openOf({ bookings }: Shown, now: Temporal.Instant): Booking[] {
  return bookings.filter((booking) => canRecordComing(stateOf(booking, now)))
}

function answerAttendance(ask: Ask, visit: MemberVisit, shown: Shown, values: Typed, problems?: Problems, status: ContentfulStatusCode = 200): Response {
  const { time, bookings } = shown
  const open = openOf(shown, visit.now)
  const schema = attendanceFields(open)
  const logged = bookings.filter((booking) => stateOf(booking, visit.now) === 'took place')
  const becomes = time.purpose === 'supervision' ? 'an entry in the log of each who came, for you to confirm' : 'guided learning hours of each who came'
  const words = {
    title: 'Who came?',
    lede: `${purposeWords(time)} on ${spanWords(time, visit.place.zone)}. It becomes ${becomes}.`,
    breadcrumb: [{ label: 'Times', href: routes.times.at() }],
  }
  return answerPage(
    ask,
    words,
    <div class="stack">
      {logged.length > 0 && <p>Logged already: {listed(logged.map(({ learner }) => learner.name))}.</p>}
      {open.length > 0 ? (
        <Form action={routes.attendance.at({ time: time.id })} problems={problems}>
          <Fields schema={schema} values={values} problems={problems} />
          <p class="quiet">Whoever is not ticked is noted as not there. You can tick them here later, if that was a mistake.</p>
          <ButtonRow>
            <Button>Record who came</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Closed bookings={bookings} />
      )}
    </div>,
    status,
  )
}

function Closed({ bookings }: { bookings: readonly Booking[] }) {
  if (bookings.length === 0) return <Notice kind="info">Nobody has booked this time, so there is nothing to record.</Notice>
  if (bookings.every(({ heldAt }) => heldAt !== null)) return <Notice kind="done">Everybody who had booked is recorded.</Notice>
  return <Notice kind="info">This time is still to come. Record who came once it is over.</Notice>
}
