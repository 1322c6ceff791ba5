import type { Transaction } from 'kysely'
import { addDays } from '../../kernel/dates.ts'
import type { Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { bookTime, listFreeTimes, offerTimes } from '../times/index.ts'
import { memberVisitOf, visitOf, type Past, type Whose } from './moments.ts'

/** Gwen offers an hour in each of the next four weeks, and Amara books the first: the supervision that her unit lacks. */
export async function offerTimesToAmara(
  tx: Transaction<DB>,
  house: House,
  { supervisor, learner }: { supervisor: Whose; learner: Whose },
  past: Past,
): Promise<void> {
  const offer = { purpose: 'supervision', day: wednesdayAfter(past.today), time: '16:00', minutes: 60, places: 1, weeks: 4, place: 'Room 4, or by video' } as const
  done(await offerTimes(tx, memberVisitOf(supervisor, 'supervisor', past.at(3, '12:30')), offer))
  const visit = visitOf(learner, past.at(2, '18:45'))
  const [first] = await listFreeTimes(tx, learner.centreId, [supervisor.personId], visit.now)
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
