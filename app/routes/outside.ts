import { route } from '../kernel/route.ts'

/** Taking part without an account, and the page where a learner keeps track of it. */
export const outsideRoutes = {
  links: route('/links'),
  remindLink: route('/links/:link/remind'),
  withdrawLink: route('/links/:link/withdraw'),
  askSessions: route('/links/new/sessions/:client'),
  askGoals: route('/links/new/goals/:client'),
  askReview: route('/links/new/reflections'),
  askTestimony: route('/links/new/testimony'),
  oneRequest: route('/links/requests/:request'),
  link: route('/l/:token'),
  allRequests: route('/l/:token/all'),
  answerLink: route('/l/:token/answer'),
  linkDone: route('/l/:token/done'),
  verify: route('/verify'),
  sealCertificates: route('/verify/certificates'),
  linkCopy: route('/l/:token/copy'),
} as const
