import type { Transaction } from 'kysely'
import { addDays } from '../../kernel/dates.ts'
import type { Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { bookTime, listFreeTimes, offerTimes } from '../times/index.ts'
import { memberVisitOf, visitOf, type Past, type Whose } from './moments.ts'

type People = { supervisor: Whose; tutor: Whose; learner: Whose; others: readonly Whose[] }

/**
 * Gwen offers an hour in each of the next four weeks, and Amara books the first: the supervision that her unit lacks; and an evening for
 * a group, which two others have booked. A tutorial with Farah took place the other day: it waits to be said so.
 */
export async function offerTimesToLearners(tx: Transaction<DB>, house: House, { supervisor, tutor, learner, others }: People, past: Past): Promise<void> {
  const wednesday = wednesdayAfter(past.today)
  const each = { purpose: 'supervision', day: wednesday, time: '16:00', minutes: 60, places: 1, weeks: 4, place: 'Room 4, or by video' } as const
  const group = { ...each, day: addDays(wednesday, 1), time: '18:00', minutes: 90, places: 4, weeks: 1, place: 'Room 4' } as const
  const tutorial = { ...each, purpose: 'tutorial', day: past.day(2), time: '12:30', minutes: 30, weeks: 1, place: 'By telephone' } as const
  done(await offerTimes(tx, memberVisitOf(supervisor, 'supervisor', past.at(3, '12:30')), each))
  done(await offerTimes(tx, memberVisitOf(supervisor, 'supervisor', past.at(3, '12:35')), group))
  done(await offerTimes(tx, memberVisitOf(tutor, 'tutor', past.at(12, '09:00')), tutorial))
  await book(tx, house, learner, { of: supervisor, places: 1 }, past.at(2, '18:45'))
  await book(tx, house, learner, { of: tutor, places: 1 }, past.at(11, '18:10'))
  for (const [at, other] of others.entries()) await book(tx, house, other, { of: supervisor, places: 4 }, past.at(1, `08:1${at}`))
}

async function book(tx: Transaction<DB>, house: House, learner: Whose, { of, places }: { of: Whose; places: number }, now: Temporal.Instant): Promise<void> {
  const visit = visitOf(learner, now)
  const first = (await listFreeTimes(tx, learner.centreId, [of.personId], now)).find((time) => time.places === places)
  const booked = first && (await bookTime(tx, house, visit, first.id))
  if (booked === undefined) throw new Error('No time is offered to book')
  done(booked)
}

/** A Wednesday at least two days from now, so that no reminder is late when the demonstration starts. */
function wednesdayAfter(today: string): string {
  const soon = addDays(today, 2)
  return addDays(soon, (10 - Temporal.PlainDate.from(soon).dayOfWeek) % 7)
}

function done(result: Result<unknown, { kind: string }>): void {
  if (!result.ok) throw new Error(`The demonstration arranges what is refused: ${result.problem.kind}`)
}
