import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { addDays } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Fields } from '../../../ui/form/fields.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, goOn, idIn, KeptForm, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { offerForm, offerTimes, withdrawTime } from '../actions.ts'
import { answerTimes } from '../list/controller.tsx'
import { offerFields } from '../schema.ts'
import { spanWords } from '../telling.ts'

/** The empty form, or the draft of it. */
export async function showOfferForm(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const purpose = visit.place.role === 'tutor' ? 'tutorial' : 'supervision'
  const start = { purpose, day: addDays(visit.today, 7), time: '10:00', minutes: '60', places: '1', weeks: '1' }
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, offerForm, visit.personId, start, 0))
  return answerForm(ask, open)
}

function answerForm(ask: Ask, open: OpenForm, problems?: Problems, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Offer a time',
    lede: 'The learners you supervise or teach can book it until it begins.',
    breadcrumb: [{ label: 'Times', href: routes.times.at() }],
  }
  return answerPage(
    ask,
    words,
    <KeptForm open={open} action={routes.offerTimes.at()} submit="Offer it" problems={problems} schema={offerFields}>
      <Fields schema={offerFields} values={open.values} problems={problems} />
    </KeptForm>,
    status,
  )
}

export async function keepOffer(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const again = (problems: Problems) => answerForm(ask, sentForm({ form: offerForm, subjectId: visit.personId }, typed), problems, 422)
  const parsed = parseForm(offerFields, typed)
  if (!parsed.ok) return again(parsed.problems)
  const offered = await inCentre(ask.var.house.database, visit.centreId, (tx) => offerTimes(tx, visit, parsed.value))
  if (!offered.ok) return again({ day: problemWords(offered.problem.kind, spanWords({ ...parsed.value, beginsAt: offered.problem.at }, visit.place.zone)) })
  return goOn(ask, routes.times.at(), `Offered: ${counted(offered.value, 'time')}. Your learners can book now.`)
}

function problemWords(kind: 'begun' | 'too far ahead' | 'overlaps', span: string): string {
  switch (kind) {
    case 'begun':
      return `${span} is over or has begun. Choose a time that is still to come`
    case 'too far ahead':
      return `${span} is more than a year ahead. Choose an earlier day`
    case 'overlaps':
      return `${span} overlaps with another time that you offer. Choose another day or hour`
    default:
      return unreachable(kind)
  }
}

/** Takes a time back that nobody has booked, or cancels what was booked with it. */
export async function withdraw(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { house } = ask.var
  const id = idIn(ask, 'time')
  const withdrawn = found(await inCentre(house.database, visit.centreId, (tx) => withdrawTime(tx, house, visit, id)))
  if (!withdrawn.ok) return answerTimes(ask, 'This time was booked and has taken place: it stays.', 409)
  return goOn(ask, routes.times.at(), 'The time is no longer offered.')
}
