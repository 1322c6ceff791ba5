import { addDays } from '../../kernel/dates.ts'
import type { House, LearnerVisit, MemberVisit } from '../../platform/web/house.ts'
import { workingDays, type Calendar } from './tell.ts'

/** Where and as whom somebody acts in the demonstration. */
export type Whose = { centreId: string; centreName: string; personId: string; name: string; email: string; learnerId: string }

/** Working days and moments before now, as the centre's clock has them: letters are written on Sundays too. */
export type Past = { today: string; day: Calendar; at: (ago: number, time?: string) => Temporal.Instant }

const zone = 'Europe/London'

/** The past seen from the house's clock. A moment is never later than now. */
export function pastOf(house: Pick<House, 'clock'>): Past {
  const now = house.clock()
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  const day = workingDays(today)
  return {
    today,
    day,
    at(ago, time = '10:15') {
      const then = Temporal.PlainDate.from(addDays(today, -ago))
        .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
      return Temporal.Instant.compare(then, now) > 0 ? now : then
    },
  }
}

/** A visit of somebody with a place as it would have been then. */
export function memberVisitOf(
  { centreId, centreName, personId, name, email }: Omit<Whose, 'learnerId'>,
  role: MemberVisit['place']['role'],
  now: Temporal.Instant,
): MemberVisit {
  const place = { membershipId: personId, centreId, centreName, zone, role }
  const signedIn = { sessionId: 'demonstration', person: { id: personId, name, email }, places: [place], place, learner: null }
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  return { requestId: 'demonstration', now, signedIn, place, personId, centreId, today }
}

/** A visit of a learner as it would have been then. */
export function visitOf({ centreId, centreName, personId, name, email, learnerId }: Whose, now: Temporal.Instant): LearnerVisit {
  const place = { membershipId: personId, centreId, centreName, zone, role: 'learner' as const }
  const signedIn = { sessionId: 'demonstration', person: { id: personId, name, email }, places: [place], place, learner: { id: learnerId, seq: 0 } }
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  return { requestId: 'demonstration', now, signedIn, place, personId, centreId, today, learnerId, recordSeq: 0 }
}
