import { feature } from '../../platform/web/feature.ts'
import { keepAttendance, showAttendance } from './attendance/controller.tsx'
import { book, cancel, downloadInvitation, tookPlace } from './booking/controller.tsx'
import { answerFeed, makeFeed, revokeFeed } from './feed/controller.tsx'
import { showTimes } from './list/controller.tsx'
import { keepOffer, showOfferForm, withdraw } from './offer/controller.tsx'
import { timesPolicy } from './policy.ts'

export { bookTime, offerTimes } from './actions.ts'
export { listFreeTimes } from './queries.ts'
export { remindOfBookings } from './reminding.ts'

export const times = feature(timesPolicy, {
  'GET /times': showTimes,
  'GET /times/new': showOfferForm,
  'POST /times/new': keepOffer,
  'POST /times/calendar': makeFeed,
  'POST /times/calendar/revoke': revokeFeed,
  'GET /calendar/:token': answerFeed,
  'POST /times/:time/withdraw': withdraw,
  'POST /times/:time/book': book,
  'GET /times/:time/attendance': showAttendance,
  'POST /times/:time/attendance': keepAttendance,
  'POST /bookings/:booking/cancel': cancel,
  'POST /bookings/:booking/took-place': tookPlace,
  'GET /bookings/:booking/invitation': downloadInvitation,
})
