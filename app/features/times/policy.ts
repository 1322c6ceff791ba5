import { definePolicy } from '../../platform/web/policy.ts'

/** Supervisors and tutors offer times; their own learners book them. Either side may cancel, or say that it took place; of a group, whoever offered it records who came. A learner's calendar is read by whoever has its secret address. */
export const timesPolicy = definePolicy({
  'GET /times': ['learner', 'supervisor', 'tutor'],
  'GET /times/new': ['supervisor', 'tutor'],
  'POST /times/new': ['supervisor', 'tutor'],
  'POST /times/calendar': ['learner'],
  'POST /times/calendar/revoke': ['learner'],
  'GET /calendar/:token': 'link',
  'POST /times/:time/withdraw': ['supervisor', 'tutor'],
  'POST /times/:time/book': ['learner'],
  'GET /times/:time/attendance': ['supervisor', 'tutor'],
  'POST /times/:time/attendance': ['supervisor', 'tutor'],
  'POST /bookings/:booking/cancel': ['learner', 'supervisor', 'tutor'],
  'POST /bookings/:booking/took-place': ['learner', 'supervisor', 'tutor'],
  'GET /bookings/:booking/invitation': ['learner', 'supervisor', 'tutor'],
})
